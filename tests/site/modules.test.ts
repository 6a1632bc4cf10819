/** Stories in MDX: what they import and what they bring along, in builds that render little. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { build, hashes, makeSite, siteYaml, smallSite, story, writeFiles } from './site.ts';

const day = 'content/articles/2026/11/20';

function drawPicture(red: number): Promise<Buffer> {
  const background = { r: red, g: 80, b: 160 };
  return sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .png()
    .toBuffer();
}

/** What the last build left, and what one from nothing gives: all but the bundles. */
async function compared(root: string): Promise<[incremental: unknown, clean: unknown]> {
  const dist = path.join(root, 'dist');
  const incremental = hashes(dist);
  for (const name of ['dist', '.stet']) rmSync(path.join(root, name), { recursive: true });
  await build(root);
  return [incremental, hashes(dist)];
}

it('renders a story again when something that it imports has changed, and nothing else', async () => {
  const root = makeSite({
    ...smallSite(),
    'content/site.yaml': `${siteYaml}data: true\n`,
    'content/articles/2024/03/14/quay.png': await drawPicture(10),
    [`${day}/parts.mdx`]: story(
      'Parts',
      '2026-11-20T10:00:00Z',
      '',
      "import Tide from './parts/Tide.astro';\n\n<Tide />\n\n![A quay](../../../2024/03/14/quay.png)",
    ),
    [`${day}/parts/Tide.astro`]:
      "---\nimport { many } from './deep/many.json';\n---\n<p>It rose {many} times.</p>\n",
    [`${day}/parts/deep/many.json`]: '{ "many": 1 }',
  });
  expect((await build(root)).problems).toEqual([]);
  const shows = [
    '2026/11/20/parts/index.html',
    'atom.xml',
    'data/2026-11.ndjson',
    'data/index.json',
    'feed.json',
    'feeds/2026-11.xml',
    'rss.xml',
  ];
  writeFiles(root, { [`${day}/parts/deep/many.json`]: '{ "many": 2 }' });
  expect((await build(root)).replaced.toSorted()).toEqual(shows);
  writeFiles(root, { 'content/articles/2024/03/14/quay.png': await drawPicture(20) });
  const { replaced } = await build(root);
  expect(replaced.toSorted()).toEqual([...shows, 'sitemap-2026-11.xml']);
  // A story beside it is none of its parts.
  const fields = 'places: [porto]\n';
  writeFiles(root, {
    [`${day}/fourth.md`]: story('A fourth story', '2026-11-20T09:30:00Z', fields, 'Another text.'),
  });
  const beside = await build(root);
  expect(beside.replaced).toContain('2026/11/20/fourth/index.html');
  expect(beside.replaced).not.toContain('2026/11/20/parts/index.html');
  const [incremental, clean] = await compared(root);
  expect(incremental).toEqual(clean);
}, 180_000);
