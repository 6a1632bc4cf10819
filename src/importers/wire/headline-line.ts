/** `UPDATE 1-`, `WRAPUP 3-`, `CORRECTED-`: what agencies put before a headline that was sent again. */
const again =
  /^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|CORRECTION|EXCLUSIVE|ANALYSIS|FACTBOX|INSIGHT|TIMELINE|PREVIEW|TAKE)(?: ?\d{1,2})?)-\s?(?=\S)/u;

/**
 * Whether a line may be a headline: one short line of several words that does not end as a sentence
 * ends. That it is one is only evident where a dateline or a byline follows; the caller asks for that.
 */
export function mayBeHeadline(line: string): boolean {
  if (line.length > 140 || /[.,:;،؛)\]]$/u.test(line)) return false;
  const words = line.split(/\s+/u).length;
  return words >= 2 && words <= 20 && /^[\p{Lu}\p{Lo}\p{N}“"'‘«¿¡]/u.test(line);
}

/** @returns a headline without the mark of its version; undefined where it has none. */
export function headlineSentAgain(line: string): string | undefined {
  const mark = again.exec(line)?.[0];
  return mark && mayBeHeadline(line) ? line.slice(mark.length) : undefined;
}
