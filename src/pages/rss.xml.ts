import { absoluteBody } from '../build/body.ts';
import { currentArchive } from '../build/handover.ts';
import { fullText } from '../feeds/full-text.ts';
import { writeRss } from '../feeds/rss.ts';

export async function GET(): Promise<Response> {
  const feed = currentArchive().view<'rss'>({ kind: 'rss' });
  const xml = await writeRss(feed, async (story) => fullText(story, await absoluteBody(story)));
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
