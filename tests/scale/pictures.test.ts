import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readFacts } from '../../src/images/facts.ts';
import { drawPicture, sceneNames, writePictures } from './pictures.ts';

const size = { width: 60, height: 40 };

it('draws the same picture from the same seed, and another from another', () => {
  for (const name of sceneNames) {
    const first = drawPicture(name, 7, size);
    expect(first).toHaveLength(60 * 40 * 3);
    expect(drawPicture(name, 7, size)).toEqual(first);
    expect(drawPicture(name, 8, size)).not.toEqual(first);
  }
});

it('writes originals of every scene, each with bytes of its own', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  try {
    const paths = await writePictures(folder, sceneNames.length + 1, size);
    const outcomes = await Promise.all(paths.map(readFacts));
    expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
    expect(new Set(outcomes.map(({ facts }) => facts?.sha256)).size).toBe(paths.length);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
