/** Standing pages (about, contact, corrections policy) and the page for what is not there. */
import type { StandingPage } from '../archive/site.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import type { ViewContext } from './context.ts';
import { type Shell, shell } from './shell.ts';

export interface StandingPageView {
  readonly shell: Shell;
  readonly heading: string;
  readonly file: string;
  readonly blob: string;
}

export interface NotFoundView {
  readonly shell: Shell;
  readonly heading: string;
  readonly text: string;
}

export function standingPageView(page: StandingPage, context: ViewContext): StandingPageView {
  return {
    shell: shell(
      {
        path: page.permalink,
        title: page.title,
        description: page.description,
        language: page.language,
      },
      context,
    ),
    heading: page.title,
    file: page.file,
    blob: page.blob,
  };
}

export function notFoundView(context: ViewContext): NotFoundView {
  const phrases = phrasesFor(context.site.language);
  return {
    shell: shell({ title: phrases.notFound }, context),
    heading: phrases.notFound,
    text: phrases.notFoundText,
  };
}
