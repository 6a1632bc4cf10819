/** Pictures of a whole site: what they carry, and what a build can do without. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { openArchive } from '../../src/build/open-archive.ts';
import { resolveSiteFolder } from '../../src/store/site-folder.ts';
import { build, filesOf, hashes, makeSite, siteYaml, stet, story, writeFiles } from './site.ts';

const folder = 'content/articles/2024/03/14';

/** As a camera and a desk leave it: with a place, a serial number, a photographer. */
async function original(): Promise<Buffer> {
  const noise = Buffer.from(Array.from({ length: 400 * 300 * 3 }, (_, at) => (at * at) % 241));
  return sharp(noise, { raw: { width: 400, height: 300, channels: 3 } })
    .withExif({
      IFD0: { Artist: 'Jane Roe', Copyright: 'Jane Roe 2024', Make: 'Camera & Co' },
      IFD2: { BodySerialNumber: '4711-0815' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 12/1 0/1' },
    })
    .jpeg({ quality: 90 })
    .toBuffer();
}

const lead = 'picture:\n  src: quay.jpg\n  alt: A quay.\n  credit: Gazette & Wire\n';

async function site(settings = '', at = folder): Promise<string> {
  return makeSite({
    'content/site.yaml': siteYaml + settings,
    'content/sections/world.yaml': 'name: World\n',
    'content/sections/science.yaml': 'name: Science\n',
    [`${folder}/strike.md`]: story('A strike', '2024-03-14', lead),
    [`${at}/quay.jpg`]: await original(),
  });
}

function renditionsOf(root: string): string[] {
  return filesOf(path.join(root, 'dist/pictures')).map((name) =>
    path.join(root, 'dist/pictures', name),
  );
}

/** Whole ones: what is being written has another name. */
function renditionsIn(made: string): string[] {
  if (!existsSync(made)) return [];
  return filesOf(made).filter((name) => !path.basename(name).startsWith('.'));
}

/** The names of XMP, with the words that stand in them. */
async function xmpOf(file: string): Promise<string> {
  return (await sharp(file).metadata()).xmpAsString ?? '';
}

// Each test builds whole sites, and cores are shared with other tests.
vi.setConfig({ testTimeout: 240_000 });

describe('renditions', () => {
  it('carry creator, credit, copyright and statement, and no place or serial number', async () => {
    const root = await site('images: { rights: https://gazette.example/rights/ }\n');
    expect((await build(root)).outcome).toBe('built');
    const files = renditionsOf(root);
    expect(new Set(files.map((file) => path.extname(file)))).toEqual(
      new Set(['.avif', '.webp', '.jpg']),
    );
    for (const file of files) {
      const xmp = await xmpOf(file);
      expect(xmp, file).toContain('<rdf:li>Jane Roe</rdf:li>');
      expect(xmp, file).toContain('<photoshop:Credit>Gazette &amp; Wire</photoshop:Credit>');
      expect(xmp, file).toContain('Jane Roe 2024');
      expect(xmp, file).toContain('https://gazette.example/rights/');
      const bytes = readFileSync(file);
      expect((await sharp(bytes).metadata()).exif, file).toBeUndefined();
      for (const secret of ['4711-0815', 'GPS', 'Camera & Co']) {
        expect(bytes.includes(secret), `${file} ${secret}`).toBe(false);
      }
    }
    const jpeg = files.find((file) => file.endsWith('.jpg')) ?? '';
    expect(await exifr.parse(jpeg, { xmp: true, gps: true, mergeOutput: false })).toMatchObject({
      dc: { creator: 'Jane Roe' },
      photoshop: { Credit: 'Gazette &amp; Wire' },
    });
    expect(await exifr.gps(jpeg)).toBeUndefined();
  });

  it('keep their names when a caption is mended, and get others when a credit is', async () => {
    const root = await site();
    const folderOfSite = resolveSiteFolder({ flag: root, repository: root });
    const names = async (picture: string) => {
      writeFiles(root, { [`${folder}/strike.md`]: story('A strike', '2024-03-14', picture) });
      const { archive } = await openArchive(folderOfSite, Date.parse('2026-06-01T00:00:00Z'));
      const sets = [...(archive?.pictures.sets.values() ?? [])];
      return sets.flatMap((set) => set.renditions.map(({ name }) => name));
    };
    const before = await names(lead);
    expect(before.length).toBeGreaterThan(2);
    expect(await names(`${lead}  caption: Mended.\n`)).toEqual(before);
    const other = await names(lead.replace('Gazette & Wire', 'Another'));
    expect(other.filter((name) => before.includes(name))).toEqual([]);
  });
});

describe('a story with a picture', () => {
  it('is told of in 16:9, 4:3 and 1:1, and has a card of its own that shows it', async () => {
    const root = await site();
    const graphic = 'picture: { src: quay.jpg, alt: A quay., graphic: true }\n';
    writeFiles(root, { [`${folder}/flood.md`]: story('A flood', '2024-03-14', graphic) });
    expect((await build(root)).outcome).toBe('built');
    const page = (name: string) =>
      readFileSync(path.join(root, `dist/2024/03/14/${name}/index.html`), 'utf8');
    const [, graph = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page('strike')) ?? [];
    const [article] = JSON.parse(graph)['@graph'];
    const sizes = article.image.map((image: Record<string, { value: number }>) => [
      image.width?.value,
      image.height?.value,
    ]);
    expect(sizes).toEqual([
      [400, 225],
      [352, 264],
      [300, 300],
    ]);
    for (const { contentUrl } of article.image) {
      const file = path.join(root, 'dist', new URL(contentUrl).pathname);
      const { width, height } = await sharp(file).metadata();
      expect(sizes).toContainEqual([width, height]);
    }

    const [shown, hidden] = await Promise.all(
      ['strike', 'flood'].map((name) => cardOf(root, page(name))),
    );
    expect(shown).toMatchObject({ alt: 'A quay.', width: 1200, height: 630 });
    expect(await xmpOf(shown?.file ?? '')).toContain('Jane Roe');
    expect(shown?.colours).toBeGreaterThan(100);
    expect(hidden).toMatchObject({ alt: 'A flood', width: 1200, height: 630 });
    expect(hidden?.colours).toBeLessThan(40);
    expect(page('strike')).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  it('has another card only when what the card shows is another', async () => {
    const root = await site();
    const cards = async (headline: string, more = '') => {
      writeFiles(root, { [`${folder}/strike.md`]: story(headline, '2024-03-14', lead + more) });
      const folderOfSite = resolveSiteFolder({ flag: root, repository: root });
      const { archive } = await openArchive(folderOfSite, Date.parse('2026-06-01T00:00:00Z'));
      return [...(archive?.pictures.cards.values() ?? [])].map(({ name }) => name);
    };
    const before = await cards('A strike');
    expect(before).toHaveLength(1);
    expect(await cards('A strike', '  caption: Mended.\n')).toEqual(before);
    expect(await cards('A strike ends')).not.toEqual(before);
    // No face that Stet brings has these letters: the picture itself must do.
    expect(await cards('東京のストライキ')).toEqual([]);
  });
});

/** What the page's preview card is, and how many colours stand where its picture belongs. */
async function cardOf(root: string, html: string) {
  const meta = (name: string) =>
    new RegExp(`<meta property="${name}" content="([^"]*)">`).exec(html)?.[1] ?? '';
  const file = path.join(root, 'dist', new URL(meta('og:image')).pathname);
  const region = { left: 800, top: 200, width: 300, height: 40 };
  const part = await sharp(file).extract(region).greyscale().raw().toBuffer();
  return {
    file,
    alt: meta('og:image:alt'),
    width: Number(meta('og:image:width')),
    height: Number(meta('og:image:height')),
    colours: new Set(part).size,
  };
}

describe('a build', () => {
  it('needs neither original nor encoder where the ledger and the renditions are', async () => {
    const root = await site();
    const first = await build(root);
    const before = hashes(path.join(root, 'dist'));
    const files = renditionsOf(root).length;
    const most = { file: `${folder}/strike.md`, files };
    expect(first).toMatchObject({ encoded: files, pictures: { stories: 1, files, most } });
    // Everything is rendered anew, and no picture is encoded again.
    expect(await build(root, ['--full'])).toMatchObject({ outcome: 'built', encoded: 0 });
    expect(existsSync(path.join(root, 'content/.ledger/2024-03.json'))).toBe(true);
    rmSync(path.join(root, folder, 'quay.jpg'));
    rmSync(path.join(root, 'dist'), { recursive: true });
    renameSync(path.join(root, '.stet/pictures'), path.join(root, 'kept'));
    rmSync(path.join(root, '.stet'), { recursive: true });
    mkdirSync(path.join(root, '.stet'));
    renameSync(path.join(root, 'kept'), path.join(root, '.stet/pictures'));
    expect(await build(root)).toMatchObject({ outcome: 'built', encoded: 0, problems: [] });
    expect(hashes(path.join(root, 'dist'))).toEqual(before);

    // Something new must be made: only now the original is missed, and said to be.
    rmSync(renditionsOf(root)[0] ?? '');
    rmSync(path.join(root, '.stet'), { recursive: true });
    const { outcome, problems } = await build(root);
    expect(outcome).toBe('problems');
    expect(problems).toMatchObject([{ rule: 'picture/missing' }]);
  });

  it('finds originals in the folder of media', async () => {
    const root = await site('media: bucket\n', 'bucket/articles/2024/03/14');
    expect(await build(root)).toMatchObject({ outcome: 'built', problems: [] });
    const before = renditionsOf(root);
    expect(before.length).toBeGreaterThan(2);
    expect(await build(root)).toMatchObject({ outcome: 'current' });

    // No fingerprint of content/ tells of what lies there.
    const other = await sharp(await original())
      .negate()
      .jpeg()
      .toBuffer();
    writeFiles(root, { 'bucket/articles/2024/03/14/quay.jpg': other });
    expect(await build(root)).toMatchObject({ outcome: 'built', problems: [] });
    expect(renditionsOf(root).filter((file) => before.includes(file))).toEqual([]);
  });

  it('sees that the ledger alone is another, where the originals are not', async () => {
    const settings =
      'media: originals\nimages: { origin: https://pictures.example, folder: upload }\n';
    const [desk, other] = [
      await site(settings, 'originals/articles/2024/03/14'),
      await site(settings, 'originals/articles/2024/03/14'),
    ];
    rmSync(path.join(other, 'originals'), { recursive: true });
    const pull = () =>
      cpSync(path.join(desk, 'content/.ledger'), path.join(other, 'content/.ledger'), {
        recursive: true,
      });
    expect((await build(desk)).outcome).toBe('built');
    pull();
    expect((await build(other)).outcome).toBe('built');
    expect((await build(other)).outcome).toBe('current');

    const negative = await sharp(await original())
      .negate()
      .jpeg()
      .toBuffer();
    writeFiles(desk, { 'originals/articles/2024/03/14/quay.jpg': negative });
    expect((await build(desk)).outcome).toBe('built');
    // It has written the ledger itself: that is no change for the next one.
    expect((await build(desk)).outcome).toBe('current');
    pull();
    expect((await build(other)).outcome).toBe('built');
    expect((await build(other)).outcome).toBe('current');
    expect(hashes(path.join(other, 'dist'))).toEqual(hashes(path.join(desk, 'dist')));
  });

  it('leaves renditions to another host, and lets pages load them from there', async () => {
    const root = await site('images: { origin: https://pictures.example, folder: upload }\n');
    expect((await build(root)).outcome).toBe('built');
    expect(existsSync(path.join(root, 'dist/pictures'))).toBe(false);
    const html = readFileSync(path.join(root, 'dist/2024/03/14/strike/index.html'), 'utf8');
    expect(html).toContain("img-src 'self' https://pictures.example;");
    const [, name = ''] = /https:\/\/pictures\.example\/(\w\w\/[\w-]+\.jpg)/.exec(html) ?? [];
    expect(existsSync(path.join(root, 'upload', name))).toBe(true);
    // Uploaded and cleared away: the ledger knows that they are there.
    rmSync(path.join(root, 'upload'), { recursive: true });
    rmSync(path.join(root, folder, 'quay.jpg'));
    expect(await build(root, ['--full'])).toMatchObject({ outcome: 'built', encoded: 0 });
  });

  it('says which file of the ledger cannot be read', async () => {
    const root = await site();
    writeFiles(root, { 'content/.ledger/2024-03.json': '<<<<<<< ours\n[]\n' });
    expect((await build(root)).problems).toMatchObject([
      { rule: 'picture/ledger', file: 'content/.ledger/2024-03.json' },
    ]);
  });
});

describe('stet images', () => {
  it('encodes the same bytes in shards, and tidies up', async () => {
    const [whole, parts] = [await site(), await site()];
    for (const root of [whole, parts]) {
      const more = await sharp(await original())
        .flop()
        .jpeg()
        .toBuffer();
      writeFiles(root, {
        [`${folder}/flood.md`]: story('A flood', '2024-03-14', lead.replace('quay', 'dyke')),
        [`${folder}/dyke.jpg`]: more,
      });
    }
    expect((await stet(['images', 'encode', '--site', whole])).code).toBe(0);
    for (const shard of ['1/2', '2/2']) {
      expect((await stet(['images', 'encode', '--shard', shard, '--site', parts])).code).toBe(0);
      expect(existsSync(path.join(parts, 'content/.ledger'))).toBe(false);
    }
    const made = hashes(path.join(whole, '.stet/pictures'));
    // Of each: the whole in three formats, parts for lists and programs, and a card.
    expect(Object.keys(made).length).toBe(2 * (4 + 3 + 1));
    expect(hashes(path.join(parts, '.stet/pictures'))).toEqual(made);
    expect((await stet(['images', 'status', '--site', parts])).stdout).toContain('0 to be made');

    const stray = '.stet/pictures/00/00000000000000000000-320.avif';
    writeFiles(parts, { [stray]: 'old', '.stet/pictures/notes.txt': 'mine' });
    expect((await stet(['images', 'prune', '--site', parts])).stdout).toContain('1 files deleted');
    expect(existsSync(path.join(parts, stray))).toBe(false);
    expect(existsSync(path.join(parts, '.stet/pictures/notes.txt'))).toBe(true);
  });

  it('leaves a cache that is right when it is killed, and goes on from there', async () => {
    const noise = Buffer.from(
      Array.from({ length: 1000 * 640 * 3 }, (_, at) => (at * (at % 977)) % 251),
    );
    const large = await sharp(noise, { raw: { width: 1000, height: 640, channels: 3 } })
      .jpeg()
      .toBuffer();
    const [killed, whole] = [await site(), await site()];
    for (const root of [killed, whole]) writeFiles(root, { [`${folder}/quay.jpg`]: large });
    const made = path.join(killed, '.stet/pictures');
    const main = path.resolve(import.meta.dirname, '../../src/cli/stet.mjs');
    const child = spawn(process.execPath, [main, 'images', 'encode', '--site', killed]);
    const ended = new Promise((resolve) => child.once('close', resolve));
    while (renditionsIn(made).length === 0 && child.exitCode === null) await setTimeout(5);
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');

    const left = renditionsIn(made);
    expect(left.length).toBeGreaterThan(0);
    expect((await stet(['images', 'encode', '--site', whole])).code).toBe(0);
    const right = hashes(path.join(whole, '.stet/pictures'));
    expect(left.length).toBeLessThan(Object.keys(right).length);
    const halfway = hashes(made);
    for (const name of left) expect(halfway[name], name).toBe(right[name]);
    expect((await stet(['images', 'encode', '--site', killed])).code).toBe(0);
    expect((await stet(['images', 'prune', '--site', killed])).code).toBe(0);
    expect(hashes(made)).toEqual(right);
  });

  it('refuses a shard that is none', async () => {
    const root = await site();
    const ran = await stet(['images', 'encode', '--shard', '5/4', '--site', root]);
    expect(ran.code).toBe(2);
  });
});
