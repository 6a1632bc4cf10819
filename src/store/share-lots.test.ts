import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { shareLots } from './share-lots.ts';

it('ends when all lots are taken', async () => {
  const lots = [1, 2, 3, 4, 5];
  const taken: number[] = [];
  const take = async () => {
    for (let lot = lots.shift(); lot !== undefined; lot = lots.shift()) {
      await setImmediate();
      taken.push(lot);
    }
  };
  await shareLots(lots, [take(), take()]);
  expect(taken.toSorted()).toEqual([1, 2, 3, 4, 5]);
});

it('has nobody at work any more when it throws what one has failed with', async () => {
  const lots = Array.from({ length: 100 }, (_, at) => at);
  let working = 0;
  let done = 0;
  const take = async () => {
    for (let lot = lots.shift(); lot !== undefined; lot = lots.shift()) {
      working += 1;
      await setImmediate();
      working -= 1;
      done += 1;
    }
  };
  const fail = async () => {
    await setImmediate();
    throw new Error('The third page is empty.');
  };
  await expect(shareLots(lots, [take(), fail(), take()])).rejects.toThrow('third page');
  expect(working).toBe(0);
  expect(done).toBeLessThan(10);
});
