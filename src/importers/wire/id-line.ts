/** One word of letters, digits and joining marks: `1.1919981-241525154`, `007`, `SYR/2016:14`. */
const id = /^[\p{L}\p{N}][\p{L}\p{N}._:/#-]{0,79}$/u;

/**
 * Whether a line is the id line, the first line of the layout: one word with a digit in it, and no
 * address. What its parts mean is not known, so it is kept whole and verbatim.
 */
export function isIdLine(line: string): boolean {
  return id.test(line) && /\p{N}/u.test(line) && !line.includes('://');
}

/** What ids of one system have in common: `1.1919981-241525154` is `0.0-0`. */
export function idShape(value: string): string {
  return value.replace(/\p{N}+/gu, '0').replace(/\p{L}+/gu, 'a');
}

/** Whether an id has too many digits to be a year, a number or an hour that stands alone. */
export function isLongId(value: string): boolean {
  return (value.match(/\p{N}/gu)?.length ?? 0) >= 6 && /[._:/#-]/.test(value);
}
