const notAllowed = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** @returns `text` without the characters that no XML 1.0 document may hold (section 2.2, Char). */
export function xmlText(text: string): string {
  return text.replace(notAllowed, '');
}
