const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** @returns the writing direction of a BCP 47 language, by its primary subtag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return rightToLeft.has(primary) ? 'rtl' : 'ltr';
}
