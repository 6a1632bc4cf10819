/** Wire copy, imported and built: what readers see is what the source says, paragraph by paragraph. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { build, makeSite, smallSite, stet } from './site.ts';

type Node = DefaultTreeAdapterMap['node'];

const repository = path.resolve(import.meta.dirname, '../..');
const invented = path.join(repository, 'tests/golden/import/full-shape/input.txt');
/** Real wire copy, where it lies beside the repository; none of it is in the repository. */
const real = globSync(path.join(repository, '../shared/samples/wire/*.txt'));

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function* paragraphs(node: Node, inBody = false): Generator<string> {
  const classes =
    'attrs' in node ? (node.attrs.find(({ name }) => name === 'class')?.value ?? '') : '';
  const inside = inBody || classes.split(' ').includes('prose');
  if (inside && node.nodeName === 'p') yield textOf(node).trim();
  else if ('childNodes' in node)
    for (const child of node.childNodes) yield* paragraphs(child, inside);
}

/** The paragraphs of the source between caption and closing line, its dashes as a page sets them. */
function sourceParagraphs(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .slice(1, -1)
    .map((paragraph) => paragraph.trim().replaceAll(' -- ', ' – '));
}

describe.each([invented, ...real])('%s', (source) => {
  it('becomes a page with every paragraph, and no broken picture', async () => {
    const root = makeSite(smallSite());
    const given = [
      '--headline',
      'An imported story',
      '--published',
      '2016-10-27',
      '--section',
      'world',
    ];
    const imported = await stet(['import', source, '--site', root, ...given]);
    expect(imported, imported.stderr).toMatchObject({ code: 0 });
    const built = await build(root);
    expect(built.problems.filter(({ level }) => level === 'error')).toEqual([]);
    const file = path.join(root, 'dist/2016/10/27/an-imported-story/index.html');
    expect(existsSync(file)).toBe(true);
    const page = parse(readFileSync(file, 'utf8'));
    const [first = '', ...rest] = sourceParagraphs(readFileSync(source, 'utf8'));
    const shown = [...paragraphs(page)];
    const second = shown.indexOf(rest[0] ?? '');
    expect(shown.slice(second, second + rest.length)).toEqual(rest);
    // The dateline is a field of its own, which the page prints before the first paragraph.
    const [place = '', ...lede] = first.split(': ');
    expect(shown[second - 1]).toContain(lede.join(': '));
    expect(textOf(page)).toContain(place);
    expect(textOf(page)).toContain(readFileSync(source, 'utf8').split('\n')[0]?.trim());
    expect(readFileSync(file, 'utf8')).not.toContain('<img');
  });
});
