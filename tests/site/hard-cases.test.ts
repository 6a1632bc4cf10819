/** Cases in which an archive was once wrong, or could be. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  build,
  filesOf,
  hashes,
  makeSite,
  siteYaml,
  smallSite,
  stet,
  story,
  writeFiles,
} from './site.ts';

const third = 'content/articles/2025/01/02/third.md';
const asItWas = story('A third story', '2025-01-02T09:30:00Z');

it('publishes nothing that was taken back after a build was killed', async () => {
  const root = makeSite(smallSite());
  await build(root);
  const whole = hashes(path.join(root, 'dist'));
  const before = readFileSync(path.join(root, '.stet/last-build.json'));
  writeFiles(root, { [third]: story('A third story, retracted', '2025-01-02T09:30:00Z') });
  await build(root);
  // As the kill leaves it: dist is new, and the build had not come to its last step.
  expect(existsSync(path.join(root, '.stet/last-build.json'))).toBe(true);
  rmSync(path.join(root, '.stet/last-build.json'));
  writeFiles(root, { [third]: asItWas });
  await build(root);
  expect(hashes(path.join(root, 'dist'))).toEqual(whole);
  expect(before.length).toBeGreaterThan(0);
});

it('lets a file stand where a folder was, and the other way round', async () => {
  const root = makeSite({
    ...smallSite(),
    'content/articles/2024/03/20/paper.md': story(
      'Paper',
      '2024-03-20',
      'permalink: /news/paper\n',
    ),
    'public/downloads': 'a file',
  });
  await build(root);
  rmSync(path.join(root, 'content/articles/2024/03/20/paper.md'));
  rmSync(path.join(root, 'public/downloads'));
  writeFiles(root, {
    'public/news/paper': 'now a file',
    'public/downloads/list.txt': 'in a folder',
  });
  expect((await build(root)).outcome).toBe('built');
  expect(readFileSync(path.join(root, 'dist/news/paper'), 'utf8')).toBe('now a file');
  expect(readFileSync(path.join(root, 'dist/downloads/list.txt'), 'utf8')).toBe('in a folder');
  const { outcome, problems } = await build(
    makeSite({ ...smallSite(), 'public/2024': 'in the way' }),
  );
  expect({ outcome, rules: problems.map(({ rule }) => rule) }).toEqual({
    outcome: 'problems',
    rules: ['files/claimed-twice'],
  });
});

it('refuses an address below a page that is a file, whoever claims it', async () => {
  const root = makeSite({
    ...smallSite(),
    'content/articles/2024/01/01/a.md': story('A', '2024-01-01', 'permalink: /old/x.html\n'),
  });
  await build(root);
  const whole = hashes(path.join(root, 'dist'));
  const below = 'content/articles/2026/11/21/b.md';
  writeFiles(root, { [below]: story('B', '2026-11-21', 'permalink: /old/x.html/y\n') });
  expect((await build(root)).problems.map(({ rule }) => rule)).toEqual(['permalink/below-page']);
  // No rule looks at where files of public/ lie, nor at the addresses that Stet gives to lists.
  writeFiles(root, {
    [below]: story('B', '2026-11-21', 'formerUrls: [/feeds/2025-01.xml/y, /new/z.html]\n'),
    'public/new/z.html/y.txt': 'below a redirect',
  });
  const { problems } = await build(root);
  expect(problems.map(({ rule }) => rule)).toEqual(['files/claimed-twice', 'files/claimed-twice']);
  rmSync(path.join(root, below));
  rmSync(path.join(root, 'public'), { recursive: true });
  await build(root);
  expect(hashes(path.join(root, 'dist'))).toEqual(whole);
});

it('holds a story in MDX to what holds for all', async () => {
  const special = 'content/articles/2024/05/01/special.mdx';
  const component = 'content/articles/2024/05/01/Box.astro';
  const root = makeSite({
    ...smallSite(),
    'content/site.yaml': siteYaml.replace(
      'https://gazette.example/',
      'https://gazette.example/paper/',
    ),
    [special]: story(
      'Special',
      '2024-05-01',
      '',
      'import Box from "./Box.astro"\n\n[First](/2024/03/14/first/)\n\n| a |\n|--:|\n| 1 |\n\n<Box />',
    ),
    [component]: '<p class="box">one</p>\n',
  });
  expect((await build(root)).problems).toEqual([]);
  const page = path.join(root, 'dist/2024/05/01/special/index.html');
  expect(readFileSync(page, 'utf8')).toContain('href="/paper/2024/03/14/first/"');
  expect(readFileSync(page, 'utf8')).not.toContain('style=');
  expect(readFileSync(path.join(root, 'dist/rss.xml'), 'utf8')).toContain(
    'https://gazette.example/paper/2024/03/14/first/',
  );
  writeFiles(root, { [component]: '<p class="box">two</p>\n' });
  await build(root);
  expect(readFileSync(page, 'utf8')).toContain('two');
  writeFiles(root, { [component]: '<p onclick="x()">three</p>\n' });
  const broken = await build(root);
  expect(broken.problems.map(({ rule }) => rule)).toEqual(['body/html-not-allowed']);
  writeFiles(root, { [component]: '<p>four</p>\n<style>p { color: red }</style>\n' });
  expect((await build(root)).problems.map(({ rule }) => rule)).toEqual(['files/component-style']);
  expect(readFileSync(page, 'utf8')).toContain('two');
}, 120_000);

it('leaves data of the brand on every page as it is, and scripts on none', async () => {
  const data = '<script type="application/json">{ "a": "1 < 2 && 3" }</script>';
  const end = 'content/brand/components/ArticleEnd.astro';
  const root = makeSite({ ...smallSite(), [end]: `<p>The end.</p>\n${data}\n` });
  expect((await build(root)).problems).toEqual([]);
  const stories = filesOf(path.join(root, 'dist')).filter((file) => /^\d.*[a-z]\/index/.test(file));
  expect(stories).toHaveLength(4);
  for (const file of stories) {
    expect(readFileSync(path.join(root, 'dist', file), 'utf8'), file).toContain(data);
  }
  for (const tag of ['<script>', '<script is:inline>', '<script src="./count.js">']) {
    writeFiles(root, { [end]: `${tag}count();</script>\n` });
    const { outcome, problems } = await build(root);
    expect(outcome).toBe('problems');
    expect(problems.map(({ rule }) => rule)).toEqual(['files/component-script']);
  }
}, 120_000);

it('copies hidden public files, and makes again what somebody deleted from dist', async () => {
  const root = makeSite({ ...smallSite(), 'public/.well-known/security.txt': 'Contact: x\n' });
  await build(root);
  const dist = path.join(root, 'dist');
  const whole = hashes(dist);
  expect(whole).toHaveProperty(['.well-known/security.txt']);
  rmSync(path.join(dist, '2024'), { recursive: true });
  writeFileSync(path.join(root, 'public/note.txt'), 'one more');
  await build(root);
  const { 'note.txt': _, ...mended } = hashes(dist);
  expect(mended).toEqual(whole);
});

it('lets a full page of a list stand when the page after it opens', async () => {
  const inSpring = (at: number) => {
    const day = `2024-04-${String((at % 30) + 1).padStart(2, '0')}`;
    const file = `content/articles/${day.replaceAll('-', '/')}/s${at}.md`;
    return { [file]: story(`Story ${at}`, day) };
  };
  // Two stories of 2024 are there already, so these fill the section's page.
  const filling = Array.from({ length: 48 }, (_, at) => inSpring(at));
  const root = makeSite(Object.assign({}, smallSite(), ...filling));
  await build(root);
  const at = (file: string) => path.join(root, 'dist/sections/world/2024', file);
  const full = readFileSync(at('index.html'), 'utf8');
  expect(full).toContain('href="/sections/world/2024/2/"');
  expect(readFileSync(at('2/index.html'), 'utf8')).toContain(
    'content="0; url=https://gazette.example/sections/world/"',
  );
  writeFiles(root, {
    'content/articles/2024/06/01/fifty-first.md': story('The fifty-first', '2024-06-01'),
  });
  await build(root);
  expect(readFileSync(at('index.html'), 'utf8')).toBe(full);
  expect(readFileSync(at('2/index.html'), 'utf8')).toContain('The fifty-first');
}, 120_000);

it('keeps the addresses and the feed of a topic that was renamed', async () => {
  const root = makeSite({
    ...smallSite(),
    'content/site.yaml': `${siteYaml}feeds:\n  groups: [topics]\n`,
    'content/topics/harbour.yaml': 'name: Harbour\nformerIds: [port]\n',
  });
  await build(root);
  const read = (file: string) => readFileSync(path.join(root, 'dist', file), 'utf8');
  expect(read('topics/port/index.html')).toContain('url=https://gazette.example/topics/harbour/');
  expect(read('topics/port/2024/index.html')).toContain('/topics/harbour/2024/');
  expect(read('feeds/topics/port.xml')).toBe(read('feeds/topics/harbour.xml'));
  expect(read('feeds/opml.xml')).not.toContain('port.xml');
}, 120_000);

it.each([
  [['build', '--sit', 'x'], 'There is no option --sit'],
  [['build', '../gazette'], 'one word too many'],
  [['build', '--site'], 'needs a value'],
  [['build', '--now', 'tomorrow'], '--now takes a date'],
])('refuses stet %j', async (args, message) => {
  const ran = await stet(args);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(message);
});
