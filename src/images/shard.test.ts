import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isOfShard, parseShard } from './shard.ts';

describe('parseShard', () => {
  it('reads a part of parts, and nothing else', () => {
    expect(parseShard('3/16')).toEqual({ part: 3, parts: 16 });
    for (const text of ['0/4', '5/4', '1', '1/', '/2', 'a/b', '-1/2', '1/2/3']) {
      expect(parseShard(text), text).toBeUndefined();
    }
  });
});

describe('isOfShard', () => {
  it('gives each picture to one part, and each part about as many', () => {
    const hashes = Array.from({ length: 1600 }, (_, at) =>
      createHash('sha256').update(String(at)).digest('hex'),
    );
    const counts = Array.from({ length: 16 }, () => 0);
    for (const hash of hashes) {
      const mine = counts.flatMap((_, at) =>
        isOfShard(hash, { part: at + 1, parts: 16 }) ? [at] : [],
      );
      expect(mine).toHaveLength(1);
      for (const at of mine) counts[at] = (counts[at] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(Math.max(...counts)).toBeLessThan(150);
  });
});
