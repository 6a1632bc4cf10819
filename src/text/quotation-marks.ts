type Marks = readonly [open: string, close: string];

/** French sets its marks off by a space at which no line breaks. */
const french: Marks = ['«\u00a0', '\u00a0»'];
const angled: Marks = ['«', '»'];
const lowHigh: Marks = ['„', '“'];

/**
 * What straight double quotation marks become, by primary language subtag, where that is not the
 * English pair. Single marks stay as in English everywhere, because most of them are apostrophes.
 */
const marks: Readonly<Record<string, Marks>> = {
  ar: angled,
  be: angled,
  bg: lowHigh,
  cs: lowHigh,
  da: ['»', '«'],
  de: lowHigh,
  el: angled,
  fa: angled,
  fi: ['”', '”'],
  fr: french,
  hu: ['„', '”'],
  hy: angled,
  is: lowHigh,
  lt: lowHigh,
  nb: angled,
  nn: angled,
  no: angled,
  pl: ['„', '”'],
  ps: angled,
  ro: ['„', '”'],
  ru: angled,
  sk: lowHigh,
  sl: lowHigh,
  sv: ['”', '”'],
  uk: angled,
};

/**
 * @param language BCP 47
 * @returns the double quotation marks of the language, or undefined where they are English
 */
export function quotationMarks(language: string): Marks | undefined {
  return marks[language.toLowerCase().split('-')[0] ?? ''];
}
