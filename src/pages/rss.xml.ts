import { absoluteBody } from '../build/body.ts';
import { currentArchive } from '../build/handover.ts';
import { fullText } from '../feeds/full-text.ts';
import { writeRss } from '../feeds/rss.ts';
import { viewOf } from '../views/view-of.ts';

export async function GET(): Promise<Response> {
  const feed = viewOf<'rss'>({ kind: 'rss' }, currentArchive().context);
  const xml = await writeRss(feed, async (story) => fullText(story, await absoluteBody(story)));
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
