/**
 * A text as a search compares it: without case and without marks, so that `haas` finds `Ḥaas` and
 * `مدرسه` is the same with and without vowel signs. White space counts as one space.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}
