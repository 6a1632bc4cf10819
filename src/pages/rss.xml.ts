import { bodyHtml } from '../build/body.ts';
import { currentArchive } from '../build/handover.ts';
import { writeRss } from '../feeds/rss.ts';
import { viewOf } from '../views/view-of.ts';

export async function GET(): Promise<Response> {
  const feed = viewOf<'rss'>({ kind: 'rss' }, currentArchive().context);
  const xml = await writeRss(feed, ({ body, language, permalink }) =>
    bodyHtml({ ...body, language, permalink, absolute: true }),
  );
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
