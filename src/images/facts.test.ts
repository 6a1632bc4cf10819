import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFacts } from './facts.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#777' } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A PNG that promises many pixels and brings none (PNG, section 5). */
function headerOfPng(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

async function faultOf(name: string) {
  const { facts, faults } = await readFacts(at(name));
  return { hasFacts: facts !== undefined, rules: faults.map(({ rule }) => rule), faults };
}

describe('readFacts', () => {
  it('finds hash and size of each format', async () => {
    await grey(40, 30).jpeg().toFile(at('a.jpg'));
    await grey(40, 30).png().toFile(at('a.png'));
    await grey(40, 30).webp().toFile(at('a.webp'));
    await grey(40, 30).avif().toFile(at('a.avif'));
    await grey(40, 30).tiff().toFile(at('a.tif'));
    await grey(40, 30).gif().toFile(at('a.gif'));
    for (const name of ['a.jpg', 'a.png', 'a.webp', 'a.avif', 'a.tif', 'a.gif']) {
      const { facts, faults } = await readFacts(at(name));
      expect(faults, name).toEqual([]);
      expect(facts, name).toMatchObject({ width: 40, height: 30 });
      expect(facts?.sha256, name).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('turns a picture upright before measuring it', async () => {
    await grey(40, 30).withMetadata({ orientation: 6 }).jpeg().toFile(at('turned.jpg'));
    expect((await readFacts(at('turned.jpg'))).facts).toMatchObject({ width: 30, height: 40 });
  });

  it('names what is wrong, each with a reason and a remedy', async () => {
    await writeFile(at('empty.jpg'), '');
    await writeFile(at('page.jpg'), '<!DOCTYPE html><title>404</title>');
    await writeFile(
      at('pointer.jpg'),
      'version https://git-lfs.github.com/spec/v1\noid sha256:1\n',
    );
    await writeFile(
      at('map.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    );
    await writeFile(at('cut.jpg'), (await grey(40, 30).jpeg().toBuffer()).subarray(0, 90));
    await mkdir(at('folder.jpg'));
    await writeFile(at('bomb.png'), headerOfPng(30_000, 10_000));
    await grey(10, 17_000).png().toFile(at('ribbon.png'));

    const found = new Map<string, string>();
    for (const name of [
      'gone.jpg',
      'folder.jpg',
      'empty.jpg',
      'page.jpg',
      'pointer.jpg',
      'map.svg',
      'cut.jpg',
      'bomb.png',
      'ribbon.png',
    ]) {
      const { hasFacts, rules, faults } = await faultOf(name);
      expect(hasFacts, name).toBe(false);
      expect(faults[0]?.what, name).toContain(name);
      expect(faults[0]?.fix, name).toBeTruthy();
      found.set(name, rules.join());
    }
    expect(Object.fromEntries(found)).toEqual({
      'gone.jpg': 'picture/missing',
      'folder.jpg': 'picture/unreadable',
      'empty.jpg': 'picture/not-a-picture',
      'page.jpg': 'picture/not-a-picture',
      'pointer.jpg': 'picture/not-a-picture',
      'map.svg': 'picture/not-a-picture',
      'cut.jpg': 'picture/truncated',
      'bomb.png': 'picture/too-large',
      'ribbon.png': 'picture/too-large',
    });
    expect((await faultOf('page.jpg')).faults[0]?.what).toBe('The file page.jpg holds a web page.');
    expect((await faultOf('bomb.png')).faults[0]?.what).toBe(
      'The picture bomb.png has 30,000 by 10,000 pixels.',
    );
  });

  // Windows has no such permissions.
  it.runIf(process.seteuid)('says that a file may not be read', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'closed-'));
    const path = join(closed, 'strike.jpg');
    const user = process.geteuid?.() ?? 0;
    try {
      await writeFile(path, 'anything', { mode: 0o000 });
      await chmod(closed, 0o755);
      // Permissions do not hold for the superuser, who may become another.
      if (user === 0) process.seteuid?.(65_534);
      const outcome = await readFacts(path);
      expect(outcome.faults).toMatchObject([
        {
          rule: 'picture/unreadable',
          level: 'error',
          what: 'The picture strike.jpg may not be read.',
          fix: 'allow reading the file.',
        },
      ]);
    } finally {
      process.seteuid?.(user);
      await rm(closed, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it('refuses a dot, and warns of what moves', async () => {
    await grey(1, 1).gif().toFile(at('dot.gif'));
    expect(await faultOf('dot.gif')).toMatchObject({
      hasFacts: false,
      rules: ['picture/too-small'],
    });
    const frames = ['#123', '#456'].map((background) =>
      sharp({ create: { width: 30, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    );
    await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toFile(at('moving.gif'));
    expect(await faultOf('moving.gif')).toMatchObject({
      hasFacts: true,
      rules: ['picture/moving'],
    });
    expect((await readFacts(at('moving.gif'))).facts).toMatchObject({ width: 30, height: 20 });
  });

  it('warns of a wrong ending, and still shows the picture', async () => {
    await grey(40, 30).png().toFile(at('really-a-png.jpg'));
    const { hasFacts, faults } = await faultOf('really-a-png.jpg');
    expect(hasFacts).toBe(true);
    expect(faults).toMatchObject([
      {
        rule: 'picture/wrong-extension',
        level: 'warning',
        fix: 'rename it to really-a-png.png, and correct the path in the article.',
      },
    ]);
  });
});
