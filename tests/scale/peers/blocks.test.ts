import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compareSites, writeDifference } from './blocks.ts';

function site(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-blocks-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const story = (inner: string) => `<!DOCTYPE html><main class="content">${inner}</main>`;

test('two sites are alike whatever their words are', () => {
  const first = site({
    '2016/10/27/a/index.html': story('<p class="standfirst">One</p>'),
    'rss.xml': '<rss><channel><title>A</title></channel></rss>',
  });
  const second = site({
    '2016/10/27/a/index.html': story('<p class=standfirst>Two</p>'),
    'rss.xml': '<rss><channel><title>B</title></channel></rss>',
    '_astro/style.123.css': '',
  });
  const lines = writeDifference(compareSites(first, second), ['one', 'two']);
  expect(lines).toEqual([
    '2 addresses in both.',
    'stories and pages: 2 blocks in both.',
    'rss.xml: 3 blocks in both.',
  ]);
});

test('addresses and blocks of one site alone are named', () => {
  const first = site({
    '2016/10/27/a/index.html': story(
      '<nav class="neighbours" role="navigation"></nav><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle"}]}</script>',
    ),
    'feed.json': '{"items":[{"id":1,"tags":[]}]}',
  });
  const second = site({
    '2016/10/27/a/index.html': story('<meta name="author" content="A">'),
    'feed.json': '{"items":[{"id":2}]}',
    'about/index.html': '<p></p>',
  });
  const lines = writeDifference(compareSites(first, second), ['one', 'two']);
  expect(lines.filter((line) => line.includes(', only '))).toEqual([
    'Addresses, only two: about/index.html',
    'stories and pages, only one: JSON-LD NewsArticle, nav.neighbours, nav[role=navigation]',
    'stories and pages, only two: meta author',
    'feed.json, only one: tags',
  ]);
});
