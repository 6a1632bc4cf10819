import { currentArchive } from '../../build/handover.ts';
import { writeOpml } from '../../feeds/opml.ts';
import { viewOf } from '../../views/view-of.ts';

export function GET(): Response {
  const view = viewOf<'opml'>({ kind: 'opml' }, currentArchive().context);
  const headers = { 'Content-Type': 'text/x-opml; charset=utf-8' };
  return new Response(writeOpml(view), { headers });
}
