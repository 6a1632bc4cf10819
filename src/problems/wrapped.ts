/** @returns a line of text cut at spaces into lines of a width, in UTF-16 code units. */
export function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  // What stands in backquotes is one word: a value cut in two could not be read or copied.
  for (const word of line.match(/(?:`[^`]*`|\S)+/g) ?? []) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length > width && current !== '') {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return current === '' && lines.length > 0 ? lines : [...lines, current];
}
