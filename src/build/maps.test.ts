import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MapFile } from './map-files.ts';
import { drawMaps, type PlannedMap } from './maps.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stet-maps-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

const shown: readonly MapFile['shows'][] = [
  'world',
  ...Array.from({ length: 8 }, (_, at) => ({
    names: ['Nowhere'],
    coordinates: { latitude: 0, longitude: at - 160 },
  })),
];

function planned(folder: string): PlannedMap[] {
  return shown.map((shows, at) => {
    const file = `${String(at).padStart(2, '0')}.svg`;
    return { file, key: file, from: path.join(root, folder, file), shows };
  });
}

const textsOf = (folder: string) =>
  readdirSync(path.join(root, folder))
    .toSorted()
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));

it('draws the same maps many at once, in a thread of their own, as a few at a time', async () => {
  expect(await drawMaps(planned('many'))).toBe(shown.length);
  const few = planned('few');
  await drawMaps(few.slice(0, 5));
  await drawMaps(few.slice(5));
  expect(textsOf('many')).toHaveLength(shown.length);
  expect(textsOf('many')).toEqual(textsOf('few'));
});

it('draws what is missing, and only that', async () => {
  writeFileSync(path.join(root, 'few/00.svg'), 'kept');
  rmSync(path.join(root, 'few/01.svg'));
  expect(await drawMaps(planned('few'))).toBe(1);
  expect(textsOf('few')).toEqual(['kept', ...textsOf('many').slice(1)]);
  expect(await drawMaps(planned('few'))).toBe(0);
});

it('fails with the error of the thread', async () => {
  writeFileSync(path.join(root, 'file'), '');
  await expect(drawMaps(planned('file/below'))).rejects.toThrow('ENOTDIR');
});
