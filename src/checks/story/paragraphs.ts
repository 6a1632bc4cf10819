/** @returns the blocks of a body, as written, without the blank lines between them. */
export function blocksOf(body: string): string[] {
  return body.split(/\n[ \t]*\n/).filter((block) => block.trim() !== '');
}

/** @returns a text as it is compared: signs of Markdown, quotation marks and spaces do not count. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*_`"'“”‘’«»„\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** @returns the first line of a block: what a finding points at. */
export function firstLine(block: string): string {
  return (
    block
      .replace(/^\s*\n/, '')
      .split('\n', 1)[0]
      ?.trimEnd() ?? ''
  );
}
