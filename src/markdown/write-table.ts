import { escapeMarkup } from '../text/escape.ts';
import type { NodeOf } from './tree.ts';
import type { Writing } from './writing.ts';

const alignments: Readonly<Record<string, string>> = {
  left: ' class="align-start"',
  right: ' class="align-end"',
  center: ' class="align-center"',
};

/**
 * Writes a table inside a region that scrolls, can be reached by keyboard and has a name: the
 * caption, or “Table” with its number. Left and right mean start and end, so that a table follows
 * the direction of its language.
 *
 * @param caption HTML, or nothing
 */
export function writeTable(table: NodeOf<'table'>, caption: string, writing: Writing): string {
  writing.tables += 1;
  const words = caption.replace(/<[^>]*>/g, '');
  const label = words || escapeMarkup(`${writing.context.phrases.table} ${writing.tables}`);
  const [head, ...rows] = table.children;
  const body = rows.map((row) => writeRow(row, 'td', table, writing)).join('\n');
  const parts = [
    `<section class="table" tabindex="0" aria-label="${label}">\n<table>`,
    caption && `<caption>${caption}</caption>`,
    head && `<thead>\n${writeRow(head, 'th', table, writing)}\n</thead>`,
    body && `<tbody>\n${body}\n</tbody>`,
    '</table>\n</section>',
  ];
  return parts.filter((part) => part).join('\n');
}

function writeRow(
  row: NodeOf<'tableRow'>,
  name: 'td' | 'th',
  { align }: NodeOf<'table'>,
  writing: Writing,
): string {
  const columns = Math.max(row.children.length, align?.length ?? 0);
  const cells = Array.from({ length: columns }, (_, column) => {
    const html = writing.inlines(row.children[column]?.children ?? []);
    const aligned = alignments[align?.[column] ?? ''] ?? '';
    // An empty cell heads nothing.
    return name === 'th' && html !== ''
      ? `<th scope="col"${aligned}>${html}</th>`
      : `<td${aligned}>${html}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}
