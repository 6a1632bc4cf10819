import { currentArchive } from '../../build/handover.ts';
import { writeCorrectionsRss } from '../../feeds/rss.ts';
import { viewOf } from '../../views/view-of.ts';

export async function GET(): Promise<Response> {
  const { context } = currentArchive();
  const feed = viewOf<'corrections-feed'>({ kind: 'corrections-feed' }, context);
  const xml = await writeCorrectionsRss(feed);
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
