import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { generateArchive, generateWithPictures } from './generate.ts';

const options = { articles: 120, seed: 7 };

function newFolder(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-generate-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  return root;
}

/** Every file with its bytes. */
function read(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name));
  return new Map(
    files.toSorted().map((file) => [path.relative(root, file), readFileSync(file, 'base64')]),
  );
}

function generated(given: Parameters<typeof generateArchive>[1]): Map<string, string> {
  const root = newFolder();
  generateArchive(root, given);
  return read(root);
}

function stories(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([file]) => file.includes(`${path.sep}articles${path.sep}`))
    .map(([, bytes]) => Buffer.from(bytes, 'base64').toString('utf8'));
}

test('the same seed gives the same bytes, another one others', () => {
  const first = generated(options);
  expect(generated(options)).toEqual(first);
  expect(generated({ ...options, seed: 8 })).not.toEqual(first);
});

test('an archive has the records and the stories that were asked for', () => {
  const files = [...generated(options).keys()].map((file) => file.replaceAll(path.sep, '/'));
  const below = (folder: string) => files.filter((file) => file.startsWith(`content/${folder}/`));
  expect(below('articles')).toHaveLength(120);
  expect(below('topics')).toHaveLength(200);
  expect(below('places')).toHaveLength(300);
  expect(below('authors')).toHaveLength(100);
  expect(below('sections')).toHaveLength(8);
});

test('a story is of about 5 KB, in 15 to 20 paragraphs and one of several scripts', () => {
  const texts = stories(generated(options));
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  expect(mean).toBeGreaterThan(3500);
  expect(mean).toBeLessThan(6500);
  for (const text of texts) {
    const paragraphs = text.split('---\n')[2]?.trim().split('\n\n') ?? [];
    expect(paragraphs.length).toBeGreaterThanOrEqual(15);
    expect(paragraphs.length).toBeLessThanOrEqual(20);
  }
  const scriptsFound = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hiragana'].map((script) =>
    texts.some((text) => new RegExp(`headline: .*\\p{Script=${script}}{2}`, 'u').test(text)),
  );
  expect(scriptsFound).toEqual([true, true, true, true, true]);
  expect(texts.some((text) => /[łżśź]/.test(text))).toBe(true);
});

test('pictures lie beside the stories that lead with them', async () => {
  const root = newFolder();
  await generateWithPictures(
    root,
    { articles: 9, seed: 7, pictures: 3 },
    { width: 60, height: 40 },
  );
  const files = [...read(path.join(root, 'content/articles')).keys()];
  const pictures = files.filter((file) => file.endsWith('.jpg'));
  expect(pictures).toHaveLength(3);
  for (const picture of pictures) {
    const story = readFileSync(
      path.join(root, 'content/articles', picture.replace(/jpg$/, 'md')),
      'utf8',
    );
    expect(story).toContain(`src: ${path.basename(picture)}`);
  }
});
