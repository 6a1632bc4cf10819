import { absoluteBody } from '../build/body.ts';
import { currentArchive, textFile } from '../build/handover.ts';
import { fullText } from '../feeds/full-text.ts';
import { writeRss } from '../feeds/rss.ts';

export async function GET(): Promise<Response> {
  const feed = currentArchive().view<'rss'>({ kind: 'rss' });
  const xml = await writeRss(feed, async (story) => fullText(story, await absoluteBody(story)));
  return textFile(xml, 'application/rss+xml; charset=utf-8');
}
