import { currentArchive } from '../build/handover.ts';
import { writeSitemapIndex } from '../metadata/sitemap.ts';
import { viewOf } from '../views/view-of.ts';

export function GET(): Response {
  const view = viewOf<'sitemap-index'>({ kind: 'sitemap-index' }, currentArchive().context);
  return new Response(writeSitemapIndex(view), { headers: { 'Content-Type': 'application/xml' } });
}
