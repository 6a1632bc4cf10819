/** What HTML and XML do not allow in text: C0 and C1 controls but tab, line feed and return. */
export const controlCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/** @returns the text without control characters. */
export function withoutControlCharacters(text: string): string {
  return text.replace(controlCharacters, '');
}
