import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { directionOf } from '../text/direction.ts';
import type { ViewContext } from './context.ts';
import { hrefOf, type Link, urlOf } from './link.ts';

/** What stands around the content of every page. */
export interface Shell {
  readonly siteName: string;
  readonly siteHref: string;
  readonly siteDescription?: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The document's own title, without the site's name. */
  readonly title: string;
  readonly description?: string;
  /** Absolute; absent on pages that search engines should not keep. */
  readonly canonical?: string;
  readonly menu: readonly Link[];
  readonly breadcrumbs: readonly Link[];
  readonly standingPages: readonly Link[];
  readonly feed: Link;
  readonly licence?: { readonly name: string; readonly url?: string };
  readonly logo?: string;
  readonly favicon?: string;
  /** True behind the development server, whose tools need scripts of their own. */
  readonly isLive: boolean;
}

export interface ShellOptions {
  /** Root-relative without the base path; absent where there is no lasting address. */
  readonly path?: string;
  readonly title: string;
  readonly description?: string;
  /** The page's; the site's where absent. */
  readonly language?: string;
  readonly breadcrumbs?: readonly Link[];
}

export function shell(options: ShellOptions, context: ViewContext): Shell {
  const { site, brand } = context;
  const language = options.language ?? site.language;
  const phrases = phrasesFor(language);
  const asset = (path: string | undefined) => path && hrefOf(site, path);
  return {
    siteName: site.name,
    siteHref: hrefOf(site, '/'),
    siteDescription: site.description,
    language,
    direction: directionOf(language),
    title: options.title,
    description: options.description,
    canonical: options.path && urlOf(site, options.path),
    menu: site.menu.map((item) => ({ href: hrefOf(site, item.href), text: item.label })),
    breadcrumbs: options.breadcrumbs ?? [],
    standingPages: context.pages.map((page) => ({
      href: hrefOf(site, page.permalink),
      text: page.title,
      language: page.language === language ? undefined : page.language,
    })),
    feed: { href: hrefOf(site, '/rss.xml'), text: phrases.feed },
    licence: site.licence,
    logo: asset(brand.logo),
    favicon: asset(brand.favicon),
    isLive: context.isLive,
  };
}
