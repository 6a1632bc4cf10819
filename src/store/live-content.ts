/** Settings, records and pages, read again only when one of them has changed. */
import { type KeptContent, keptContent, keyOfContent } from './kept-content.ts';

/** @returns a `keptContent` that gives its last answer while all that it reads stands. */
export function rememberContent(): typeof keptContent {
  let known: KeptContent | undefined;
  return async (from) => {
    if (known?.key !== keyOfContent(from.fingerprints, from.version)) {
      known = await keptContent(from);
    }
    return known;
  };
}
