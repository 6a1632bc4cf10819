import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { problemsOf } from '../problems/problem-error.ts';
import { stetRoot } from './code-version.ts';
import { faultOfPage } from './page-faults.ts';

/** A bundle of one function, and what that function throws. */
async function failing(module: string, others: readonly string[] = []) {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-page-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const cache = path.join(root, '.stet');
  const folder = path.join(cache, 'bundle/0');
  mkdirSync(path.join(folder, 'server'), { recursive: true });
  const from = path.isAbsolute(module) ? path.relative(cache, module) : module;
  const headings = others.map((other) => `// ${other}\nexport const x = 0;\n`);
  const chunk = path.join(folder, 'server/chunk.mjs');
  const code = `// ${from}\nexport const fail = () => { throw new Error('No luck.\\nMore of it.'); };\n`;
  writeFileSync(chunk, `${headings.join('')}${code}// ../content/brand/Last.astro.txt\n`);
  const facts = { entry: '', assets: [], pictures: [], styles: [], codes: {} };
  const bundle = { folder, facts: { ...facts, content: '../content' } };
  try {
    (await import(pathToFileURL(chunk).href)).fail();
  } catch (error) {
    return { error, bundle };
  }
  throw new Error('It did not fail.');
}

const page = { address: '/2024/03/14/first/' };

it('names the file of the site whose code failed, and the page', async () => {
  const { error, bundle } = await failing('../content/brand/components/Footer.astro');
  expect(problemsOf(faultOfPage(error, bundle, page))).toMatchObject([
    {
      rule: 'files/component-fails',
      file: 'content/brand/components/Footer.astro',
      what: 'The page /2024/03/14/first/ cannot be rendered: this file fails.',
      why: 'It ends with the words: No luck.',
    },
  ]);
});

it('names the site’s components as the likely place where the code of a package failed', async () => {
  const other = '../content/brand/components/Footer.astro';
  const { error, bundle } = await failing('../../stet/node_modules/astro/image.js', [other]);
  expect(problemsOf(faultOfPage(error, bundle, page))).toMatchObject([
    { file: 'content/brand/components', what: expect.stringContaining('seems to fail') },
  ]);
  const story = 'articles/2024/03/14/first.mdx';
  expect(problemsOf(faultOfPage(error, bundle, { ...page, story }))).toMatchObject([
    { file: `content/${story}` },
  ]);
});

it('takes what fails in Stet’s own code, or with no other, for a bug, and gives the page', async () => {
  const header = path.join(stetRoot, 'src/components/Masthead.astro');
  const stets = await failing(header, ['../content/brand/components/Footer.astro']);
  const fault = faultOfPage(stets.error, stets.bundle, page);
  expect(problemsOf(fault)).toBeUndefined();
  expect(fault).toMatchObject({
    message: 'The page /2024/03/14/first/ cannot be rendered.',
    cause: stets.error,
  });
  const { error, bundle } = await failing('../../stet/node_modules/astro/image.js');
  expect(problemsOf(faultOfPage(error, bundle, page))).toBeUndefined();
});

it('leaves what the disk refuses as it is', async () => {
  const { bundle } = await failing('../content/brand/components/Footer.astro');
  const refusal = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open' });
  expect(faultOfPage(refusal, bundle, page)).toBe(refusal);
});
