/** Mistakes in the code that a newspaper brings along: each is a problem, and `dist/` stays as it was. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { hashes, makeSite, now, smallSite, stet, story, writeFiles } from './site.ts';

const part = (name: string) => `content/brand/components/${name}`;
const special = 'content/articles/2026/11/20/special.mdx';
const box = 'content/articles/2026/11/20/Box.astro';
const withBox = story('Special', '2026-11-20', '', "import Box from './Box.astro'\n\n<Box />");

const refused: [what: string, files: Record<string, string>, said: string[]][] = [
  [
    'a component that cannot be read',
    { [part('Footer.astro')]: '---\nconst x = {;\n---\n<p>Hi</p>\n' },
    ['error[files/code-refused] content/brand/components/Footer.astro:2:12'],
  ],
  [
    'an import of nothing in a story in MDX',
    { [special]: withBox },
    ['error[files/import-missing] content/articles/2026/11/20/special.mdx:7:18'],
  ],
  [
    'a script that cannot be read',
    {
      [part('Footer.astro')]: "---\nimport { x } from './parts/x.ts';\n---\n<p>{x}</p>\n",
      [part('parts/x.ts')]: 'export const y = 1;\nexport const x = {;\n',
    },
    ['error[files/code-refused] content/brand/components/parts/x.ts:2:19', 'Unexpected token'],
  ],
  [
    'an import of what a script does not export',
    {
      [part('Footer.astro')]: "---\nimport { y } from './parts/x.ts';\n---\n<p>{y}</p>\n",
      [part('parts/x.ts')]: 'export const x = 1;\n',
    },
    ['error[files/code-refused] content/brand/components/Footer.astro:2:10', '"y" is not exported'],
  ],
  [
    'styles that cannot be read',
    { 'content/brand/tokens.css': ':root { --a: 1 }\na:::b { color: red }\n' },
    ['error[files/code-refused] content/brand/tokens.css:2:'],
  ],
  [
    'a component that fails on a page',
    { [part('ArticleEnd.astro')]: '<p>{Astro.props.view.nothing.x}</p>\n' },
    [
      'error[files/component-fails] content/brand/components/ArticleEnd.astro',
      'The page /2024/03/14/first/ cannot be rendered',
      "Cannot read properties of undefined (reading 'x')",
    ],
  ],
  [
    'a component of a story in MDX that fails',
    { [special]: withBox, [box]: '<p>{Astro.props.nothing.x}</p>\n' },
    ['error[files/component-fails] content/articles/2026/11/20/Box.astro'],
  ],
];

it('refuses what a newspaper’s own code has wrong, and leaves dist/ as it is', async () => {
  const root = makeSite(smallSite());
  const build = () => stet(['build', '--site', root, '--now', now]);
  expect(await build()).toMatchObject({ code: 0 });
  const before = hashes(path.join(root, 'dist'));
  for (const [what, files, said] of refused) {
    writeFiles(root, files);
    const ran = await build();
    const stderr = stripVTControlCharacters(ran.stderr);
    for (const words of said) expect(stderr, what).toContain(words);
    expect(stderr, what).not.toContain('bug in Stet');
    expect(ran.code, what).toBe(1);
    expect(hashes(path.join(root, 'dist')), what).toEqual(before);
    for (const file of Object.keys(files)) rmSync(path.join(root, file));
  }
}, 180_000);
