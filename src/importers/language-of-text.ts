/** Which language a text is in, where its script or its months leave no doubt; else nothing. */
import { monthLanguages } from './months.ts';
import { parseSpelledDates } from './spelled-dates.ts';

/** Scripts that one language alone uses in a newsroom. */
const scripts: readonly (readonly [RegExp, string, string])[] = [
  [/\p{Script=Hebrew}/gu, 'he', 'Hebrew'],
  [/\p{Script=Greek}/gu, 'el', 'Greek'],
  [/\p{Script=Hangul}/gu, 'ko', 'Korean'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja', 'Japanese'],
  [/\p{Script=Thai}/gu, 'th', 'Thai'],
];
/** One look tells most texts of the West apart. */
const otherScript =
  /[\u0370-\u03ff\u0590-\u06ff\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\uac00-\ud7af]/;
/** Persian, Urdu, Kurdish and Pashto write with letters that Arabic does not have. */
const beyondArabic = /[پچژگکیےڕڵۆێټډړږښ]/u;
const enough = 2000;

/**
 * @param text the story's text; its beginning is enough
 * @param months names of months that were met elsewhere, in a dateline for example
 * @returns a BCP 47 tag and what it rests on
 */
export function languageOfText(
  text: string,
  months: readonly string[],
): { readonly language: string; readonly reason: string } | undefined {
  const head = text.slice(0, enough);
  const byScript = otherScript.test(head) ? languageOfScript(head) : undefined;
  if (byScript) return byScript.language ? byScript : undefined;
  const names = [...months, ...parseSpelledDates(head).flatMap(({ month }) => month ?? [])];
  for (const name of names) {
    const [language, ...others] = monthLanguages(name);
    if (language && others.length === 0) {
      return { language, reason: `the text names a month as “${name}”` };
    }
  }
  return undefined;
}

/** @returns no language where the script is that of several; undefined where it is Latin, mostly. */
function languageOfScript(head: string) {
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  const mostly = (letter: RegExp) => (head.match(letter)?.length ?? 0) * 2 > letters;
  if (letters > 0 && mostly(/\p{Script=Arabic}/gu)) {
    if (beyondArabic.test(head)) return { language: '', reason: '' };
    return { language: 'ar', reason: 'the text is in Arabic script' };
  }
  for (const [letter, language, name] of scripts) {
    if (mostly(letter)) return { language, reason: `the text is in ${name} script` };
  }
  return undefined;
}
