import { currentArchive } from '../build/handover.ts';
import { writeNewsSitemap } from '../metadata/sitemap.ts';
import { viewOf } from '../views/view-of.ts';

export function GET(): Response {
  const view = viewOf<'sitemap-news'>({ kind: 'sitemap-news' }, currentArchive().context);
  return new Response(writeNewsSitemap(view), { headers: { 'Content-Type': 'application/xml' } });
}
