const known = new Map<string, string | undefined>();

/**
 * @param text what should be a BCP 47 tag.
 * @returns its canonical form (`pt-br` is `pt-BR`), or undefined for a text that is no tag or
 * whose language is not two or three letters, as those of all living languages are.
 */
export function languageTag(text: string): string | undefined {
  if (!known.has(text)) known.set(text, canonical(text));
  return known.get(text);
}

function canonical(text: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(?:-|$)/.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
