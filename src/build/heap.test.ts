import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { collectNow } from './heap.ts';

describe('collectNow', () => {
  it('frees at once what nothing holds, and only that', async () => {
    const held = { of: 'a page' };
    const refs = [new WeakRef(held), new WeakRef({ of: 'a page that is written' })];
    // A weak reference holds its object until the turn in which it was made is over.
    await setImmediate();
    collectNow();
    expect(refs.map((ref) => ref.deref())).toEqual([held, undefined]);
  });
});
