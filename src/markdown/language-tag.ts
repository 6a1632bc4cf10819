/**
 * @returns whether a text is a well-formed language tag (RFC 5646), such as `ar` or `pt-BR`. The
 * longer first subtags that the grammar leaves room for belong to no language: `arabic` is a slip.
 */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
