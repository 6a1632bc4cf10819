import { currentArchive, textFile } from '../../build/handover.ts';
import { writeCorrectionsRss } from '../../feeds/rss.ts';

export async function GET(): Promise<Response> {
  const feed = currentArchive().view<'corrections-feed'>({ kind: 'corrections-feed' });
  const xml = await writeCorrectionsRss(feed);
  return textFile(xml, 'application/rss+xml; charset=utf-8');
}
