/// <reference types="astro/client" />

/** A site's own masthead from `content/brand/components/`, else `components/Masthead.astro`. */
declare module 'virtual:stet-brand/masthead' {
  const Masthead: typeof import('./components/Masthead.astro').default;
  export default Masthead;
}

/** A site's own footer from `content/brand/components/`, else `components/Footer.astro`. */
declare module 'virtual:stet-brand/footer' {
  const Footer: typeof import('./components/Footer.astro').default;
  export default Footer;
}

/** What a site sets under every story's text, else `components/ArticleEnd.astro`. */
declare module 'virtual:stet-brand/article-end' {
  const ArticleEnd: typeof import('./components/ArticleEnd.astro').default;
  export default ArticleEnd;
}

/** Imports the site's `content/brand/tokens.css`, where there is one. */
declare module 'virtual:stet-brand/tokens';

/** The archive's MDX stories, compiled by Astro. */
declare module 'virtual:stet-stories' {
  /** @returns a story's HTML, by its path relative to `content/`. */
  export function renderStory(file: string): Promise<string>;
}
