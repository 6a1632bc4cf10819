import { currentArchive, textFile } from '../build/handover.ts';
import { writeSitemapIndex } from '../metadata/sitemap.ts';

export function GET(): Response {
  const view = currentArchive().view<'sitemap-index'>({ kind: 'sitemap-index' });
  return textFile(writeSitemapIndex(view), 'application/xml');
}
