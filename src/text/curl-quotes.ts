/** Typographic quotation marks and apostrophes for texts that are printed as they stand. */
import { quotationMarks } from './quotation-marks.ts';

const letter = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]`;
const within = new RegExp(String.raw`(?<=${letter}|\d)'(?=${letter})`, 'gu');
const after = new RegExp(String.raw`(?<=${letter})'(?=[\s,.;:!?…)\]”»]|$)`, 'gu');
const decade = /(?<=^|[\s(])'(?=\d\ds?(?!\p{L}|\d))/gu;
const wordInSingles = /(?<=^|[\s([“„«])'(?=\S)([^'\n]*?\S)'(?=[\s,.;:!?…)\]”»]|$)/gu;

/**
 * Turns straight quotation marks and apostrophes into those of the language, where it is certain
 * what they are: pairs of double marks, pairs of single marks around words, apostrophes within and
 * after words and before decades. What may be feet, inches or a slip stays as it is, so a text
 * that comes back unchanged has nothing to mend. Line breaks stay.
 *
 * @param language BCP 47
 */
export function curlQuotes(text: string, language: string): string {
  if (!/["']/.test(text)) return text;
  const [open, close] = quotationMarks(language) ?? ['“', '”'];
  return curlDoubles(text, open, close)
    .replace(within, '’')
    .replace(wordInSingles, '‘$1’')
    .replace(decade, '’')
    .replace(after, '’');
}

/** Every mark must be plainly an opening or a closing one, and they must alternate. */
function curlDoubles(text: string, open: string, close: string): string {
  let isOpen = false;
  let isCertain = true;
  const curled = text.replace(/"/g, (_, at: number) => {
    const before = text[at - 1] ?? ' ';
    const next = text[at + 1] ?? ' ';
    const canOpen = /[\s([{–—/'‘-]/.test(before) && /\S/.test(next);
    const canClose = /\S/.test(before) && !/[\p{L}\d]/u.test(next);
    if (isOpen ? !canClose : !canOpen) isCertain = false;
    isOpen = !isOpen;
    return isOpen ? open : close;
  });
  return isCertain && !isOpen ? curled : text;
}
