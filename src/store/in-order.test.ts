import { expect, test } from 'vitest';
import { finderIn, PairsInOrder } from './in-order.ts';

const keys = Array.from({ length: 200 }, (_, at) => `key ${at}`).sort();

test('a key is found wherever one asks for it, in order or not', () => {
  const find = finderIn(keys.length, (at) => keys[at] ?? '');
  for (const order of [keys, keys.toReversed(), keys.filter((_, at) => at % 3 === 1)]) {
    for (const key of order) expect(find(key)).toBe(keys.indexOf(key));
  }
  for (const absent of ['', 'key', 'key 1x', 'z']) expect(find(absent)).toBeUndefined();
  expect(find('key 17')).toBe(keys.indexOf('key 17'));
  expect(finderIn(0, () => '')('')).toBeUndefined();
});

test('pairs are as good as a map', () => {
  const map = new Map(keys.map((key) => [key, `${key}'s`]));
  const pairs = new PairsInOrder([...map].flat());
  expect(pairs.size).toBe(map.size);
  expect([...pairs]).toEqual([...map]);
  expect([...pairs.entries()]).toEqual([...map]);
  expect([...pairs.keys()]).toEqual([...map.keys()]);
  expect([...pairs.values()]).toEqual([...map.values()]);
  expect(pairs.get('key 20')).toBe("key 20's");
  expect([pairs.has('key 20'), pairs.has('none'), pairs.get('none')]).toEqual([
    true,
    false,
    undefined,
  ]);
  const seen: string[] = [];
  pairs.forEach((value, key) => {
    seen.push(`${key} ${value}`);
  });
  expect(seen).toEqual(Array.from(map, (pair) => pair.join(' ')));
});
