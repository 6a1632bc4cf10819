import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFacts } from './facts.ts';
import { planRenditions } from './plan.ts';
import { type PictureJob, renderAll } from './render-all.ts';

let folder = '';
let jobs: readonly PictureJob[] = [];
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'render-all-'));
  const colours = ['#a33', '#3a3', '#33a'];
  jobs = await Promise.all(
    colours.map(async (background, index) => {
      const path = at(`${index}.png`);
      const width = 300 + index * 100;
      await sharp({ create: { width, height: 200, channels: 3, background } })
        .png()
        .toFile(path);
      return job(path, `content/articles/2024/01/0${index + 1}/story.md`);
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

async function job(path: string, file: string): Promise<PictureJob> {
  const { facts } = await readFacts(path);
  if (!facts) throw new Error(`${path} has no facts`);
  return { path, set: planRenditions(facts), askedBy: { file, field: ['picture', 'src'] } };
}

async function contents(outDir: string) {
  const names = (await readdir(outDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    names.map(async (name) => [
      name.slice(outDir.length),
      (await readFile(name)).toString('base64'),
    ]),
  );
}

describe('renderAll', () => {
  it('renders each picture once, whoever asks, and nothing the second time', async () => {
    const expected = new Set(jobs.flatMap(({ set }) => set.renditions.map(({ name }) => name)));
    const first = await renderAll([...jobs, ...jobs], at('out'));
    expect(first).toMatchObject({ encoded: expected.size, reused: 0, problems: [] });
    expect(first.seconds).toBeGreaterThan(0);
    expect(await renderAll(jobs, at('out'))).toMatchObject({ encoded: 0, reused: expected.size });
  });

  it('gives the same bytes in any order and at any concurrency', async () => {
    await renderAll(jobs, at('one'), { concurrency: 1 });
    await renderAll([...jobs].reverse(), at('three'), { concurrency: 3 });
    expect(await contents(at('three'))).toEqual(await contents(at('one')));
  });

  it('reports every bad picture to every article that names it, and renders the rest', async () => {
    const [good] = jobs;
    const gone = { ...(await copyOf('gone.png', '#123')), file: 'content/articles/a.md' };
    await rm(gone.path);
    const cut = { ...(await copyOf('cut.png', '#456')), file: 'content/articles/b.md' };
    const report = await renderAll(
      [
        { ...gone, askedBy: { file: 'content/articles/a.md', field: ['picture', 'src'] } },
        { ...gone, askedBy: { file: 'content/articles/c.md' } },
        { ...cut, path: at('never.png'), askedBy: { file: 'content/articles/b.md' } },
        ...(good ? [good] : []),
      ],
      at('mixed'),
    );
    expect(report.encoded).toBe(good?.set.renditions.length);
    expect(report.problems.map(({ rule, file, field }) => [rule, file, field])).toEqual([
      ['picture/missing', 'content/articles/a.md', ['picture', 'src']],
      ['picture/missing', 'content/articles/c.md', undefined],
      ['picture/missing', 'content/articles/b.md', undefined],
    ]);
  });

  it('throws when the renditions cannot be written', async () => {
    await writeFile(at('a-file'), '');
    await expect(renderAll(jobs, at('a-file'))).rejects.toThrow();
  });
});

async function copyOf(name: string, background: string) {
  await sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .png()
    .toFile(at(name));
  const { path, set } = await job(at(name), '');
  return { path, set };
}
