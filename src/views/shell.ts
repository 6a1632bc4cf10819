import { pathOf } from '../archive/routes.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import { directionOf } from '../text/direction.ts';
import type { ViewContext } from './context.ts';
import { hrefOf, type Link, urlOf } from './link.ts';
import { type PublisherView, publisherView } from './publisher-view.ts';

/** What stands around the content of every page. */
export interface Shell {
  readonly siteName: string;
  readonly siteHref: string;
  readonly siteDescription?: string;
  readonly language: string;
  /** Of the site's own words, where the page around them is in another one. */
  readonly siteLanguage?: string;
  readonly direction: 'ltr' | 'rtl';
  /** The document's own title, without the site's name. */
  readonly title: string;
  readonly description?: string;
  /** Absolute; absent where there is no lasting address. */
  readonly canonical?: string;
  /** Whether search engines may keep the page: it lasts, and the site allows it. */
  readonly isSearchable: boolean;
  /** The page's language versions, itself included, where there is more than one: absolute. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
  readonly menu: readonly Link[];
  readonly breadcrumbs: readonly Link[];
  readonly standingPages: readonly Link[];
  readonly feed: Link;
  /** Of the archive, of the page's own group, of corrections: to be found by feed readers. */
  readonly feeds: readonly FeedLink[];
  readonly publisher: PublisherView;
  readonly licence?: { readonly name: string; readonly url?: string };
  readonly logo?: string;
  readonly favicon?: string;
  /** Whether the site sets colours and faces of its own. */
  readonly hasOwnTokens: boolean;
  /** True behind the development server, whose tools need scripts of their own. */
  readonly isLive: boolean;
  /** Origin of the host that serves pictures, where it is another one. */
  readonly pictureOrigin?: string;
}

export interface FeedLink {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

export interface ShellOptions {
  /** Root-relative without the base path; absent where there is no lasting address. */
  readonly path?: string;
  readonly title: string;
  readonly description?: string;
  /** The page's; the site's where absent. */
  readonly language?: string;
  readonly breadcrumbs?: readonly Link[];
  readonly alternates?: Shell['alternates'];
  /** A feed of the page's own. */
  readonly feed?: { readonly path: string; readonly title: string };
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
    siteLanguage: language === site.language ? undefined : site.language,
    direction: directionOf(language),
    title: options.title,
    description: options.description,
    canonical: options.path && urlOf(site, options.path),
    isSearchable: options.path !== undefined && site.machines?.search !== 'deny',
    alternates: options.alternates ?? [],
    menu: site.menu.map((item) => ({ href: hrefOf(site, item.href), text: item.label })),
    breadcrumbs: options.breadcrumbs ?? [],
    standingPages: context.pages.map((page) => ({
      href: hrefOf(site, page.permalink),
      text: page.title,
      language: page.language === language ? undefined : page.language,
    })),
    feed: { href: hrefOf(site, '/rss.xml'), text: phrases.feed },
    feeds: feedLinks(options, context),
    publisher: publisherView(context),
    licence: site.licence,
    logo: asset(brand.logo),
    favicon: asset(brand.favicon),
    hasOwnTokens: brand.hasTokens === true,
    isLive: context.isLive,
    pictureOrigin: site.images?.origin && new URL(site.images.origin).origin,
  };
}

function feedLinks({ feed }: ShellOptions, { site }: ViewContext): FeedLink[] {
  const link = (type: string, path: string, title: string) => ({
    type: `application/${type}`,
    title,
    href: hrefOf(site, path),
  });
  const corrections = `${site.name}: ${phrasesFor(site.language).corrections}`;
  return [
    ...(feed ? [link('rss+xml', feed.path, `${site.name}: ${feed.title}`)] : []),
    link('rss+xml', pathOf({ kind: 'rss' }), site.name),
    link('atom+xml', pathOf({ kind: 'atom' }), site.name),
    link('feed+json', pathOf({ kind: 'json-feed' }), site.name),
    link('rss+xml', pathOf({ kind: 'corrections-feed' }), corrections),
  ];
}
