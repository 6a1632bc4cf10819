import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOfMany } from './hash-of-many.ts';

describe('hashOfMany', () => {
  it('is the hash of all texts, each ended by a NUL, however many are hashed at once', () => {
    const texts = Array.from({ length: 5000 }, (_, at) => `articles/${at}/öffentlich.md`);
    expect(hashOfMany(texts)).toBe(hash('sha256', texts.map((text) => `${text}\0`).join('')));
  });

  it('tells where one text ends and the next begins', () => {
    expect(hashOfMany(['ab', 'c'])).not.toBe(hashOfMany(['a', 'bc']));
  });

  it('hashes nothing as nothing', () => {
    expect(hashOfMany([])).toBe(hash('sha256', ''));
  });
});
