/** A change of code renders the outputs of the pages that have it, and no others. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import {
  type Built,
  build,
  hashes,
  makeSite,
  now,
  siteYaml,
  smallSite,
  writeFiles,
} from './site.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const withData = { ...smallSite(), 'content/site.yaml': `${siteYaml}data: true\n` };
const stories = ['2024/03/14/first', '2024/03/15/second', '2025/01/02/third', '2026/11/20/fourth'];
const pagesOfStories = stories.map((story) => `${story}/index.html`);

const isPage = (file: string) => file.endsWith('.html');
const isAsset = (file: string) => file.startsWith('_astro/');

/** Compares `dist/` with what a build from nothing gives. */
async function expectClean(root: string, again: () => Promise<Built> | Built): Promise<void> {
  const incremental = hashes(path.join(root, 'dist'));
  for (const name of [
    'dist',
    '.stet/manifest',
    '.stet/last-build.json',
    '.stet/plan-memory.json',
  ]) {
    rmSync(path.join(root, name), { recursive: true });
  }
  expect((await again()).outcome).toBe('built');
  expect(incremental).toEqual(hashes(path.join(root, 'dist')));
}

it('renders what shows a changed component or style of the site', async () => {
  const root = makeSite(withData);
  await build(root);
  const part = (name: string) => `content/brand/components/${name}`;
  const change = async (files: Record<string, string | Buffer>) => {
    writeFiles(root, files);
    const report = await build(root);
    await expectClean(root, () => build(root));
    return report;
  };
  const draw = (red: number) =>
    sharp({ create: { width: 30, height: 20, channels: 3, background: { r: red, g: 80, b: 160 } } })
      .png()
      .toBuffer();
  const slot = await change({
    [part('ArticleEnd.astro')]:
      "---\nimport mark from './mark.png';\nimport Close from './parts/Close.astro';\n---\n<p><img src={mark.src} alt=\"\" /><Close /></p>\n",
    [part('parts/Close.astro')]: '<b>The end</b>\n',
    [part('mark.png')]: await draw(10),
  });
  expect(slot.replaced.toSorted()).toEqual(pagesOfStories);
  expect(slot.rendered).toBe(stories.length);
  expect(slot.created.filter(isAsset)).toHaveLength(1);

  const picture = await change({
    [part('mark.png')]: await draw(200),
    [part('parts/Close.astro')]: '<i>The end</i>\n',
  });
  expect(picture.replaced.toSorted()).toEqual(pagesOfStories);
  expect(picture.removed).toEqual(slot.created);

  const tokens = await change({
    'content/brand/tokens.css': ':root { --paper: #fff6e9 }\n',
    'content/brand/notes.txt': 'Nothing shows this.\n',
  });
  const html = Object.keys(hashes(path.join(root, 'dist'))).filter(isPage);
  expect(tokens.replaced.toSorted()).toEqual(html.toSorted());
}, 180_000);

it('renders what a changed writer, view or setting of Stet’s own writes', async () => {
  const root = makeSite(withData);
  const stet = makeSite({});
  for (const name of ['src', 'astro.config.mjs', 'package.json', 'package-lock.json']) {
    cpSync(path.join(repository, name), path.join(stet, name), { recursive: true });
  }
  symlinkSync(path.join(repository, 'node_modules'), path.join(stet, 'node_modules'));
  const run = (): Built => {
    const main = path.join(stet, 'src/cli/stet.mjs');
    const args = [main, 'build', '--site', root, '--now', now, '--json'];
    return JSON.parse(execFileSync(process.execPath, args, { cwd: stet, encoding: 'utf8' }));
  };
  const change = async (
    changes: readonly (readonly [file: string, from: string, to: string])[],
  ) => {
    for (const [file, from, to] of changes) {
      const text = readFileSync(path.join(stet, file), 'utf8');
      expect(text).toContain(from);
      writeFiles(stet, { [file]: text.replace(from, to) });
    }
    const report = run();
    await expectClean(root, run);
    return report;
  };
  const all = run().rendered;
  const files = Object.keys(hashes(path.join(root, 'dist/data')));
  const named = files.filter((file) => file !== 'article.schema.json').map((f) => `data/${f}`);
  const some = await change([
    ['src/feeds/opml.ts', "version: '2.0'", "version: '1.0'"],
    ['src/metadata/data-line.ts', ',"sha256"', ', "sha256"'],
    ['src/views/page-views.ts', 'heading: phrases.notFound,', "heading: 'Gone',"],
  ]);
  expect(some.replaced.toSorted()).toEqual(['404.html', 'feeds/opml.xml', ...named].toSorted());
  // The list of the files of data is no page.
  expect(some.rendered).toBe(some.replaced.length - 1);

  const other = await change([['src/build/body-text.ts', '/** The bodies', '/** All bodies']]);
  expect(other).toMatchObject({ rendered: all, replaced: [] });
}, 180_000);
