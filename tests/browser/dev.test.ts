import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { build, makeSite, siteYaml, smallSite, story, writeFiles } from '../site/site.ts';
import { openPage } from './browser.ts';
import { startDev } from './dev-server.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const map = path.join(repository, 'content/articles/2016/10/27/hass-map.png');
// A server, a browser and a first page: seconds on an idle machine, many on a busy one.
vi.setConfig({ testTimeout: 180_000 });
const patience = { timeout: 60_000 };

const second = 'content/articles/2024/03/15/second.md';

function siteWithPicture(): Record<string, string | Buffer> {
  return {
    ...smallSite(),
    'content/brand/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'content/places/porto.yaml':
      'name: Porto\ncountry: PT\ncoordinates: { latitude: 41.15, longitude: -8.61 }\n',
    'content/brand/tokens.css': ':root { --accent: rgb(1, 2, 3); }\n',
    'content/articles/2026/11/20/map.png': readFileSync(map),
    'content/articles/2026/11/20/fourth.md': story(
      'A fourth story',
      '2026-11-20T09:30:00Z',
      'places: [porto]\npicture: { src: map.png, alt: A map, credit: Stet }\n',
    ),
  };
}

/** With a bundle at hand, pages are made as a build makes them; without one, by Astro's server. */
const waysToPages = ['without a bundle', 'from the bundle of a build'] as const;

/** Serves these files, and goes to one of their pages. */
async function openSite(
  way: (typeof waysToPages)[number],
  files: Record<string, string | Buffer>,
  at: string,
) {
  const root = makeSite(files);
  if (way !== 'without a bundle') await build(root);
  const server = startDev(root);
  const address = await server.address();
  const { page, faults } = await openPage();
  await visit(page, `${address}${at}`);
  return { root, server, address, page, faults };
}

it.each(waysToPages)(
  'serves pages %s with their style, their fonts and pictures encoded when asked for',
  async (way) => {
    const at = '2026/11/20/fourth/';
    const { address, page, faults } = await openSite(way, siteWithPicture(), at);
    expect(await page.textContent('h1')).toBe('A fourth story');

    const picture = page.locator('article img').first();
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => {
      const image = document.querySelector<HTMLImageElement>('article img');
      return image?.complete && image.naturalWidth > 0;
    });
    expect(await accentOf(page)).toBe('rgb(1, 2, 3)');
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').length;
    });
    expect(fonts).toBeGreaterThan(0);

    const feed = await fetch(`${address}rss.xml`);
    expect(feed.headers.get('content-type')).toMatch(/rss\+xml/);
    expect((await fetch(`${address}2026/11/20/nothing/`)).status).toBe(404);
    const drawn = await fetch(`${address}maps/porto.svg`);
    expect(drawn.headers.get('content-type')).toBe('image/svg+xml');
    expect(await drawn.text()).toContain('<svg');
    expect(faults).toEqual([]);
  },
);

it.each(waysToPages)(
  'shows %s what is written: a headline, a new story, one moved and one gone',
  async (way) => {
    const at = '2024/03/15/second/';
    const { root, address, page } = await openSite(way, smallSite(), at);

    writeFiles(root, { [second]: story('Another headline', '2024-03-15') });
    await page.waitForSelector('h1:text("Another headline")');
    await visit(page, `${address}2024/03/`);
    await page.waitForSelector('text=Another headline');

    await visit(page, address);
    writeFiles(root, {
      'content/articles/2026/11/21/fifth.md': story('A fifth story', '2026-11-21T09:30:00Z'),
    });
    await page.click('a:text("A fifth story")');
    await page.waitForSelector('h1:text("A fifth story")');

    const days = path.join(root, 'content/articles/2026/11');
    mkdirSync(path.join(days, '22'));
    renameSync(path.join(days, '21/fifth.md'), path.join(days, '22/fifth.md'));
    const moved = story('A fifth story', '2026-11-22T09:30:00Z');
    writeFileSync(path.join(days, '22/fifth.md'), moved);
    await expect.poll(() => statusOf(`${address}2026/11/22/fifth/`), patience).toBe(200);
    expect(await statusOf(`${address}2026/11/21/fifth/`)).toBe(404);

    rmSync(path.join(root, 'content/articles/2024'), { recursive: true });
    await expect.poll(() => statusOf(`${address}2024/03/15/second/`), patience).toBe(404);
    await expect.poll(() => statusOf(`${address}2024/`), patience).toBe(404);
  },
);

it.each(waysToPages)(
  'lays errors over every page %s, with line and fix, until they are mended',
  async (way) => {
    const at = '2024/03/15/second/';
    const { root, server, address, page } = await openSite(way, smallSite(), at);
    await page.waitForSelector('h1:text("A second story")');
    expect(await page.locator('stet-problems').count()).toBe(0);

    const broken = story('A second story', '2024-03-15', 'topcis: [harbour]\n');
    writeFiles(root, { [second]: broken });
    const panel = page.locator('stet-problems');
    await panel.getByText('did you mean').waitFor();
    const told = await panel.locator('li').textContent();
    expect(told).toContain('content/articles/2024/03/15/second.md:5:1');
    expect(told).toContain('5 | topcis: [harbour]');
    expect(told).toContain('did you mean `topics`?');
    // The page of the story stays as it was, below.
    expect(await page.textContent('h1')).toBe('A second story');
    expect(server.printed()).toContain('second.md:5:1');

    await visit(page, `${address}archive/`);
    await panel.getByText('did you mean').waitFor();

    writeFiles(root, { [second]: story('A second story', '2024-03-15') });
    await panel.waitFor({ state: 'detached' });
    await visit(page, `${address}2024/03/15/second/`);
    expect(await page.textContent('h1')).toBe('A second story');
  },
);

it('has stories in MDX from Astro’s server, with the pictures that they bring', async () => {
  const files = {
    ...siteWithPicture(),
    'content/articles/2026/11/20/special.mdx': story(
      'A special story',
      '2026-11-20T10:30:00Z',
      '',
      'import map from "./map.png";\n\n<img id="brought" src={map.src} alt="A map" />',
    ),
  };
  const at = '2026/11/20/fourth/';
  const { address, page, faults } = await openSite('from the bundle of a build', files, at);
  expect(await isBundled(page)).toBe(true);
  await visit(page, `${address}2026/11/20/special/`);
  expect(await isBundled(page)).toBe(false);
  await page.waitForFunction(() => {
    const image = document.querySelector<HTMLImageElement>('#brought');
    return image?.complete && image.naturalWidth > 0;
  });
  expect(faults).toEqual([]);
});

it('makes a bundle while nobody waits, and has the next pages from it', async () => {
  const root = makeSite(smallSite());
  const server = startDev(root);
  const address = `${await server.address()}2024/03/15/second/`;
  const text = async () => (await fetch(address)).text();
  expect(await text()).not.toContain('/_astro/');
  // Checks and bundles wait until nothing was asked for in a while.
  await expect.poll(text, { ...patience, interval: 1000 }).toContain('/_astro/');
  writeFiles(root, { [second]: story('Another headline', '2024-03-15') });
  await expect.poll(text, patience).toContain('Another headline');
  expect(await text()).toContain('/_astro/');
});

it('leaves the bundle for Astro’s server as soon as the brand is another', async () => {
  const at = '2026/11/20/fourth/';
  const { root, page, faults } = await openSite(
    'from the bundle of a build',
    siteWithPicture(),
    at,
  );
  expect(await isBundled(page)).toBe(true);
  expect(await accentOf(page)).toBe('rgb(1, 2, 3)');

  writeFiles(root, { 'content/brand/tokens.css': ':root { --accent: rgb(4, 5, 6); }\n' });
  await expect.poll(() => accentOf(page), patience).toBe('rgb(4, 5, 6)');
  expect(await isBundled(page)).toBe(false);
  writeFiles(root, {
    'content/brand/components/Footer.astro': '<footer>Set in Porto</footer>\n',
  });
  await page.waitForSelector('text=Set in Porto');
  expect(faults).toEqual([]);
});

it('outlives broken settings, follows a new base path, and opens files in the editor', async () => {
  const root = makeSite({ ...smallSite(), 'content/site.yaml': 'name: Only a name\n' });
  const opened = path.join(root, 'opened.txt');
  const editor = path.join(root, 'editor.sh');
  writeFileSync(editor, `#!/bin/sh\necho "$@" > ${opened}\n`, { mode: 0o755 });
  const server = startDev(root, { LAUNCH_EDITOR: editor });
  await server.prints(/Waiting: /);
  writeFiles(root, { 'content/site.yaml': siteYaml });
  const address = await server.address();
  expect(await statusOf(`${address}2024/03/15/second/`)).toBe(200);

  const { page } = await openPage();
  await visit(page, `${address}2024/03/15/second/`);
  await page.click('a:text("Edit this story")');
  await expect.poll(() => readIfThere(opened), patience).toContain(path.join(root, second));
  expect(page.url()).toBe(`${address}2024/03/15/second/`);
  expect(await statusOf(`${address}__stet/edit?file=../../etc/passwd`)).toBe(403);

  writeFiles(root, {
    'content/site.yaml': siteYaml.replace('timeZone: Europe', 'timeZone: Erope'),
  });
  await page.locator('stet-problems').getByText('Europe/London').waitFor();
  expect(await statusOf(`${address}2024/03/15/second/`)).toBe(200);

  writeFiles(root, { 'content/site.yaml': siteYaml.replace('.example/\n', '.example/paper/\n') });
  await server.prints(/Serving the archive at \S+\/paper\//);
  expect(await statusOf(`${address}paper/2024/03/15/second/`)).toBe(200);
});

it('misses nothing that is saved while it starts', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => [
    `content/articles/2030/a/${at}.png`,
    `${at}`,
  ]);
  const root = makeSite({ ...smallSite(), ...Object.fromEntries(many) });
  const server = startDev(root);
  const year = path.join(root, 'content/articles/2030');
  let isServed = false;
  // A change that takes long to read, again and again, so that one comes during the first reading.
  const saving = (async () => {
    for (let round = 0; !isServed; round++) {
      renameSync(path.join(year, 'ab'[round % 2] ?? ''), path.join(year, 'ba'[round % 2] ?? ''));
      await pause(150);
    }
  })();
  const address = await server.address();
  isServed = true;
  writeFiles(root, {
    'content/articles/2026/11/21/fifth.md': story('A fifth story', '2026-11-21T09:30:00Z'),
  });
  await saving;
  await expect.poll(() => statusOf(`${address}2026/11/21/fifth/`), patience).toBe(200);
  await pause(3000);
  expect(await statusOf(`${address}2026/11/21/fifth/`)).toBe(200);
});

it('says what the disk refuses, shows all that came with it, and the rest once it is mended', async () => {
  const root = makeSite(smallSite());
  const server = startDev(root);
  const address = await server.address();
  const round = path.join(root, 'content/articles/2026/round.md');
  symlinkSync('round.md', round);
  writeFiles(root, {
    'content/articles/2026/11/21/fifth.md': story('A fifth story', '2026-11-21T09:30:00Z'),
  });
  await server.prints(/A link leads back to itself\.\n\n {2}ELOOP: .*round\.md/);
  await server.prints(/is tried again at the next change/);
  expect(server.printed()).not.toMatch(/^ +at /m);
  await expect.poll(() => statusOf(`${address}2026/11/21/fifth/`), patience).toBe(200);
  rmSync(round);
  const sixth = story('A sixth story', '2026-11-21T10:30:00Z', 'permalink: /round/\n');
  writeFiles(root, { 'content/articles/2026/round.md': sixth });
  await expect.poll(() => statusOf(`${address}round/`), patience).toBe(200);
});

it('leaves the working tree clean and ends at Ctrl-C', async () => {
  const root = makeSite({ ...siteWithPicture(), '.gitignore': '.stet/\ndist/\n' });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', 'commit', '-qm', 'Begin');
  const server = startDev(root);
  const address = await server.address();
  expect(await statusOf(`${address}2026/11/20/fourth/`)).toBe(200);
  expect(await server.interrupt()).toBe(0);
  expect(git('status', '--porcelain')).toBe('');
});

/** Goes to a page; a reload that the server asks for at that moment only delays it. */
async function visit(page: Page, address: string): Promise<void> {
  const outcome = () =>
    page.goto(address).then(
      () => 'there',
      (fault: Error) => fault.message,
    );
  await expect.poll(outcome, patience).toBe('there');
}

/** Whether it is as a build makes it. */
async function isBundled(page: Page): Promise<boolean> {
  return (await page.locator('link[rel="stylesheet"][href*="_astro/"]').count()) > 0;
}

/** As the browser sees it: a build writes it in fewer letters. */
function accentOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'var(--accent)';
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
}

async function statusOf(address: string): Promise<number> {
  return (await fetch(address)).status;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
