/**
 * Long lists of strings as one text, which is read in a fraction of the time that JSON takes: what
 * it is about as JSON, then the strings, each ended by the one character that no file's name has.
 */

const ended = '\0';

/** @returns the text that `readParts` reads. */
export function writeParts(head: unknown, parts: readonly string[]): string {
  return `${JSON.stringify([head, parts.length])}${ended}${parts.join(ended)}${ended}`;
}

/** @returns what `writeParts` was given; undefined where the text has been cut short or changed. */
export function readParts<Head>(text: string): { head: Head; parts: string[] } | undefined {
  const start = text.indexOf(ended) + 1;
  if (start === 0 || !text.endsWith(ended)) return undefined;
  try {
    const [head, count] = JSON.parse(text.slice(0, start - 1)) as [Head, number];
    const parts =
      start === text.length - 1 && count === 0 ? [] : text.slice(start, -1).split(ended);
    return parts.length === count ? { head, parts } : undefined;
  } catch {
    return undefined;
  }
}
