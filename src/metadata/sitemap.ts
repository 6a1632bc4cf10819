/** Sitemaps of sitemaps.org 0.9, with Google's extensions for images and news. */
import { element, textElement, xmlDocument } from '../text/xml.ts';
import type { NewsSitemapView } from '../views/news-sitemap-view.ts';
import type { SitemapIndexView, SitemapView } from '../views/sitemap-views.ts';

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** @returns an XML document. */
export function writeSitemap({ urls }: SitemapView): string {
  const attributes = {
    xmlns,
    'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  };
  const entries = urls.map(({ url, changed, images }) =>
    element('url', {}, [
      textElement('loc', url),
      textElement('lastmod', changed),
      ...images.map((image) => element('image:image', {}, textElement('image:loc', image))),
    ]),
  );
  return xmlDocument(lines('urlset', attributes, entries));
}

/** @returns an XML document; without any news an empty one, at the same address. */
export function writeNewsSitemap({ publication, urls }: NewsSitemapView): string {
  const attributes = { xmlns, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };
  const entries = urls.map(({ url, headline, language, published }) =>
    element('url', {}, [
      textElement('loc', url),
      element('news:news', {}, [
        element('news:publication', {}, [
          textElement('news:name', publication),
          textElement('news:language', newsLanguage(language)),
        ]),
        textElement('news:publication_date', published),
        textElement('news:title', headline),
      ]),
    ]),
  );
  return xmlDocument(lines('urlset', attributes, entries));
}

/** @returns an XML document. */
export function writeSitemapIndex({ sitemaps }: SitemapIndexView): string {
  const entries = sitemaps.map((url) => element('sitemap', {}, textElement('loc', url)));
  return xmlDocument(lines('sitemapindex', { xmlns }, entries));
}

function lines(name: string, attributes: Record<string, string>, entries: string[]): string {
  return element(name, attributes, entries.length === 0 ? '\n' : `\n${entries.join('\n')}\n`);
}

/** ISO 639, which the news extension asks for; Chinese alone has two forms there. */
function newsLanguage(language: string): string {
  const { language: code, script, region } = new Intl.Locale(language);
  if (code !== 'zh') return code;
  return script === 'Hant' || ['TW', 'HK', 'MO'].includes(region ?? '') ? 'zh-tw' : 'zh-cn';
}
