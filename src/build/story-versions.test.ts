import { expect, it } from 'vitest';
import { versionsOfModules } from './story-versions.ts';

const files = {
  'articles/2026/11/19/map.png': '8',
  'articles/2026/11/20/other.md': '1',
  'articles/2026/11/20/parts/data.json': '2',
  'articles/2026/11/20/parts/tide.png': '3',
  'articles/2026/11/20/tide.mdx': '4',
  'articles/2026/11/21/quay.mdx': '5',
  'articles/2026/11/21/quay.png': '6',
  'articles/2026/11/22/held.mdx': '7',
};
const tide = 'articles/2026/11/20/tide.mdx';
const quay = 'articles/2026/11/21/quay.mdx';

/** The stories whose versions are others than at first, with these files instead. */
function changedBy(others: Readonly<Record<string, string>>): string[] {
  const [before, after] = [files, { ...files, ...others }].map((all) =>
    versionsOfModules(new Map(Object.entries(all)), (file) =>
      file.endsWith('held.mdx')
        ? undefined
        : ['articles/2026/11/19/map.png'].filter(() => file === quay),
    ),
  );
  return [tide, quay].filter((file) => before?.get(file) !== after?.get(file));
}

it('knows the stories that have a text, and what each may import', () => {
  const versions = versionsOfModules(new Map(Object.entries(files)), (file) =>
    file.endsWith('held.mdx') ? undefined : [],
  );
  expect([...versions.keys()]).toEqual([tide, quay]);
  expect(changedBy({})).toEqual([]);
  expect(changedBy({ 'articles/2026/11/20/other.md': 'x' })).toEqual([]);
  expect(changedBy({ 'articles/2026/11/20/parts/data.json': 'x' })).toEqual([tide]);
  expect(changedBy({ 'articles/2026/11/20/parts/deep/more.json': 'x' })).toEqual([tide]);
  expect(changedBy({ [quay]: 'x' })).toEqual([quay]);
  // Each may import what the brand has.
  expect(changedBy({ 'brand/parts/Note.astro': 'x' })).toEqual([tide, quay]);
  // A picture of its text that lies elsewhere.
  expect(changedBy({ 'articles/2026/11/19/map.png': 'x' })).toEqual([quay]);
});

it('takes all folders within the outermost one for one', () => {
  const inside = { 'articles/2026/11/20/parts/deep/inner.mdx': 'x' };
  const inner = (data: string) =>
    versionsOfModules(
      new Map(Object.entries({ ...files, ...inside, 'articles/2026/11/20/parts/data.json': data })),
      () => [],
    ).get('articles/2026/11/20/parts/deep/inner.mdx');
  expect(inner('2')).not.toBe(inner('3'));
});
