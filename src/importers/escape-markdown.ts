/**
 * Writes plain text as Markdown that reads back as the same text, with everything on that
 * Stet's Markdown has: GFM, smart punctuation, directives, footnotes, front matter.
 *
 * Only what would be read as markup gets a backslash, so that a writer still sees prose. Web
 * and mail addresses become links when they are rendered; their text stays the same. A colon
 * before a letter or a digit is escaped (`10\:30`), because it would open a text directive.
 *
 * @param paragraph lines without leading or trailing spaces and tabs, none of them blank
 * @returns one Markdown paragraph
 */
export function escapeMarkdown(paragraph: string): string {
  return paragraph
    .replace(inline, (character) => `\\${character}`)
    .replace(lineStart, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/**
 * - `\`, backtick, `*`, `~`, `[`, `|`: markup wherever they stand.
 * - `"` and `'`: smart punctuation would curl them; the source's quotes stay.
 * - `_` unless it is inside a Latin word or a number, where it never means emphasis.
 * - `<` before what may begin a tag; `&` before what may be a character reference.
 * - `:` before what may be a directive's name, or another colon.
 * - `://`, `www.` and `@`: inside an address a backslash would be read as part of it, so the
 *   address is not opened; rendering finds it in the finished text.
 * - the second and later of several hyphens or full stops: they would become dash and ellipsis.
 */
const inline =
  /[\\`*~[|"']|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z][A-Za-z0-9]*;)|:(?=[\p{L}\p{N}\p{M}_:]|\/\/)|(?<=www)\.|@|(?<=-)-|(?<=\.)\.(?=\.)|(?<=\.\.)\./giu;

/** What opens a block at a line's start: `#`, `>`, `+`, `-`, `1.`, `1)`, underlines, table rules. */
const lineStart = /^(?:[#>=+:]|-(?![\p{L}\p{N}])|\d{1,9}[.)](?=[ \t]|$))/gmu;
