/**
 * The letters that the faces of a social card have for certain: Latin with its marks, Arabic with
 * Persian and Urdu, digits, and the marks that stand in headlines. Known without the faces, so that
 * planning need not open them.
 */
const certain =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u0131\u0134-\u0148\u014a-\u017e\u0192\u0218-\u021b\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u060c\u061b\u061f\u0621-\u063a\u0641-\u0652\u0660-\u066c\u0670\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1-\u06c3\u06cc\u06d2\u06d4\u06f0-\u06f9]*$/;

/** @returns whether a card can have the text, with no letter missing. */
export function hasLettersFor(text: string): boolean {
  return certain.test(text.normalize('NFC'));
}
