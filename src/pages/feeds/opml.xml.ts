import { currentArchive } from '../../build/handover.ts';
import { writeOpml } from '../../feeds/opml.ts';

export function GET(): Response {
  const view = currentArchive().view<'opml'>({ kind: 'opml' });
  const headers = { 'Content-Type': 'text/x-opml; charset=utf-8' };
  return new Response(writeOpml(view), { headers });
}
