/** `2ndlead`, `1st`, `ld3`, `update1`, `writethru`: which version of a story this is. */
const version =
  /^(?:\d{1,2}(?:st|nd|rd|th)?(?:lead|ld|ldall|take|update|add|wrap|urgent|sub|writethru|writethrough)?|(?:lead|ld|take|update|add|wrap|sub)\d{0,2}|writethru|writethrough)$/iu;
const letters = /^[\p{L}\p{M}]{2,}$/u;

/**
 * Whether a line is a slug line, the newsroom's own identifier: one word of several parts, such as
 * `syria-school-2ndlead`, `SYRIA-CRISIS/SCHOOL` or `BC-ME--Syria-School`. Its digits, if it has any,
 * count versions; a word with other digits is an id. A hyphenated word of prose is no slug line:
 * `Mid-East` has capitals and small letters, and only two parts.
 */
export function isSlugLine(line: string): boolean {
  if (line.length > 80 || !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}/_-]*$/u.test(line)) return false;
  const parts = line.split(/[/_-]+/u);
  if (parts.length < 2 || !letters.test(parts[0] ?? '')) return false;
  if (!parts.every((part) => letters.test(part) || version.test(part))) return false;
  const oneCase = line === line.toLowerCase() || line === line.toUpperCase();
  return oneCase || parts.length > 2 || /--|\//.test(line);
}

/** Whether an id line is rather a slug line: its digits only count versions. */
export function countsVersions(line: string): boolean {
  return isSlugLine(line) && line.split(/[/_-]+/u).some((part) => /\p{N}/u.test(part));
}
