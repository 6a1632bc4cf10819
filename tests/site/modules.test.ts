/** Stories in MDX: what they import and what they bring along, in builds that render little. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { buildSite } from '../../src/build/build.ts';
import { resolveSiteFolder } from '../../src/store/site-folder.ts';
import {
  build,
  filesOf,
  hashes,
  makeSite,
  now,
  siteYaml,
  smallSite,
  story,
  writeFiles,
} from './site.ts';

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

/** One rendition, the original, and both again in two sizes. */
const pictured = [
  "import { Image } from 'astro:assets';",
  "import quay from './quay.png';",
  '',
  'Words.',
  '',
  '![A quay](quay.png)',
  '',
  '<img src={quay.src} alt="The quay" />',
  '',
  '<Image src={quay} widths={[100, 200]} alt="A quay, small" />',
].join('\n');

async function siteWithPicture(): Promise<Record<string, string | Buffer>> {
  return {
    ...smallSite(),
    'content/site.yaml': `${siteYaml}data: true\n`,
    'content/articles/2024/03/14/pictured.mdx': story('Pictured', '2024-03-14', '', pictured),
    'content/articles/2024/03/14/quay.png': await drawPicture(10),
  };
}

function picturesOf(root: string): string[] {
  return filesOf(path.join(root, 'dist/_astro')).filter((file) => !/\.(?:css|woff2)$/.test(file));
}

it('renders no story again for the pictures that it brings, and keeps them while it stands', async () => {
  const root = makeSite(await siteWithPicture());
  await build(root);
  const pictures = picturesOf(root);
  expect(pictures).toHaveLength(4);
  for (const file of ['2024/03/14/pictured/index.html', 'rss.xml', 'data/2024-03.ndjson']) {
    const text = readFileSync(path.join(root, 'dist', file), 'utf8');
    for (const picture of pictures) expect(text, file).toContain(`/_astro/${picture}`);
    expect(text, file).not.toContain('/_image');
  }
  const rendered: string[] = [];
  writeFiles(root, {
    'content/articles/2026/11/21/plain.md': story('Plain', '2026-11-21T08:00:00Z'),
  });
  await buildSite({
    folder: resolveSiteFolder({ flag: root, repository: root }),
    now: Date.parse(now),
    onPage: (page) => rendered.push(page),
  });
  expect(rendered).toContain('/2026/11/21/plain/');
  expect(rendered).not.toContain('/2024/03/14/pictured/');
  expect(picturesOf(root)).toEqual(pictures);

  // A second one that shows the same under a shorter name, found later, and the first one goes.
  const folder = 'content/articles/2024/03/16';
  const shown = "import Deep from './deep/Deep.astro';\n\n<Deep />";
  writeFiles(root, {
    [`${folder}/another.mdx`]: story('Another', '2024-03-16', '', shown),
    [`${folder}/deep/Deep.astro`]: "---\nimport Deeper from './Deeper.astro';\n---\n<Deeper />\n",
    [`${folder}/deep/Deeper.astro`]:
      '---\nimport a from \'../a.png\';\n---\n<img src={a.src} alt="A quay" />\n',
    [`${folder}/a.png`]: await drawPicture(10),
  });
  const added = await build(root);
  expect(added.replaced).not.toContain('2024/03/14/pictured/index.html');
  const [withBoth, cleanWithBoth] = await compared(root);
  expect(withBoth).toEqual(cleanWithBoth);
  rmSync(path.join(root, 'content/articles/2024/03/14/pictured.mdx'));
  await build(root);
  expect(picturesOf(root)).toHaveLength(1);
  const [incremental, clean] = await compared(root);
  expect(incremental).toEqual(clean);

  rmSync(path.join(root, 'content/articles/2024/03/16/another.mdx'));
  await build(root);
  expect(picturesOf(root)).toEqual([]);
}, 180_000);

it('gives the same bytes in a thread', async () => {
  const root = makeSite(await siteWithPicture());
  await build(root);
  const one = hashes(path.join(root, 'dist'));
  await build(root, ['--full', '--threads', '2']);
  expect(hashes(path.join(root, 'dist'))).toEqual(one);
}, 120_000);

it('gives a picture one address, whatever else of the site has the same bytes', async () => {
  const root = makeSite(await siteWithPicture());
  await build(root);
  const end = 'content/brand/components/ArticleEnd.astro';
  const brand = {
    [end]: '---\nimport mark from \'./mark.png\';\n---\n<img src={mark.src} alt="" />\n',
    'content/brand/components/mark.png': await drawPicture(10),
  };
  for (const change of [() => writeFiles(root, brand), () => rmSync(path.join(root, end))]) {
    change();
    const { replaced } = await build(root);
    expect(replaced).toContain('2026/11/20/fourth/index.html');
    expect(replaced).not.toContain('rss.xml');
    expect(picturesOf(root)).toHaveLength(4);
    const [incremental, clean] = await compared(root);
    expect(incremental).toEqual(clean);
  }
}, 180_000);

it('renders a story again when something of the brand that it imports has changed', async () => {
  const note = 'content/brand/parts/Note.astro';
  const shown = "import Note from '../../../../brand/parts/Note.astro';\n\n<Note />";
  const root = makeSite({
    ...smallSite(),
    [`${day}/noted.mdx`]: story('Noted', '2026-11-20T10:00:00Z', '', shown),
    [note]: '<p>A first note.</p>\n',
  });
  await build(root);
  writeFiles(root, { [note]: '<p>A second note.</p>\n' });
  const { replaced } = await build(root);
  expect(replaced).toContain('2026/11/20/noted/index.html');
  expect(replaced).toContain('rss.xml');
  const [incremental, clean] = await compared(root);
  expect(incremental).toEqual(clean);
}, 180_000);

it('publishes a picture that the brand’s styles name, whatever stories show', async () => {
  const tokens = 'content/brand/tokens.css';
  const quay = 'import quay from \'./quay.png\';\n\n<img src={quay.src} alt="A quay" />';
  const shows = { [`${day}/quay.mdx`]: story('A quay', '2026-11-20T10:00:00Z', '', quay) };
  const root = makeSite({
    ...smallSite(),
    [tokens]: 'body { background: url(./paper.png) }\n',
    'content/brand/paper.png': await drawPicture(10),
  });
  await build(root);
  expect(picturesOf(root)).toHaveLength(1);
  const changes = [
    () => writeFiles(root, { ...shows, [`${day}/quay.png`]: readFileSync(paperOf(root)) }),
    () => rmSync(path.join(root, tokens)),
    () => writeFiles(root, { [tokens]: 'body { background: url("./paper.png") }\n' }),
    () => rmSync(path.join(root, day, 'quay.mdx')),
  ];
  for (const change of changes) {
    change();
    await build(root);
    expect(picturesOf(root)).toHaveLength(1);
    const [incremental, clean] = await compared(root);
    expect(incremental).toEqual(clean);
  }
}, 180_000);

function paperOf(root: string): string {
  return path.join(root, 'content/brand/paper.png');
}
