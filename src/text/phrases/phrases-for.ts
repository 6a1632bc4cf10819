import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Phrases } from './phrases.ts';

const languages: readonly Phrases[] = [en, ar, fr];

/**
 * @param language BCP 47: `en-GB`, `ar`.
 * @returns the phrases of that language, by its primary subtag; English where there are none.
 */
export function phrasesFor(language: string): Phrases {
  const primary = language.toLowerCase().split('-')[0];
  return languages.find((phrases) => phrases.language === primary) ?? en;
}
