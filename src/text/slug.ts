/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};

/** Sixty letters of any script stay below the 255 bytes that a file name may have. */
const longest = 60;

/**
 * Makes a URL segment and file name of a headline or an id. Latin letters lose their marks
 * (`é` is `e`, `ß` is `ss`); letters of other scripts stay as they are, in NFC; everything
 * that is neither letter nor digit becomes one hyphen.
 *
 * @param text any text
 * @param fallback what to return when no letter and no digit is left
 * @returns lower case, at most 60 characters, cut between words where there is a place to cut
 */
export function slugify(text: string, fallback = 'story'): string {
  const plain = text
    .toWellFormed()
    .normalize('NFKD')
    // An apostrophe joins (Syria's), as do the invisible joiners and the Arabic stretch.
    .replace(/['’ʼ`´\u00ad\u0640]|\u200c|\u200d/g, '')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ßæœøłđðþħıŋŧ]/g, (letter) => spelledOut[letter] ?? letter);
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug || cutWord(words[0]) || fallback;
}

/** A first word that is too long by itself is cut, never inside a surrogate pair. */
function cutWord(word: string | undefined): string {
  return word === undefined ? '' : word.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
