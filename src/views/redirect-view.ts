import type { Route } from '../archive/routes.ts';
import { directionOf } from '../text/direction.ts';
import type { ViewContext } from './context.ts';
import { addressOf } from './link.ts';

/** A page that only leads on. */
export interface RedirectView {
  /** Absolute. */
  readonly url: string;
  /** The headline of the story, else the address. */
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export function redirectView(
  { to }: Extract<Route, { kind: 'redirect' }>,
  { site, index }: ViewContext,
): RedirectView {
  const article = index.byPermalink.get(to)?.article;
  const language = article?.language ?? site.language;
  const url = to.startsWith('/') ? addressOf(site, to) : to;
  return { url, text: article?.headline ?? url, language, direction: directionOf(language) };
}
