import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { lockSite, SiteLockedError } from './lock.ts';

const cache = mkdtempSync(path.join(tmpdir(), 'stet-lock-'));
const file = path.join(cache, 'build.lock');
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(cache, { recursive: true, force: true, maxRetries: 5 }));

const links = vi.hoisted(() => ({ areKnown: true }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const linkSync: typeof fs.linkSync = (...given) => {
    if (!links.areKnown) throw Object.assign(new Error('No links here.'), { code: 'EPERM' });
    fs.linkSync(...given);
  };
  return { ...fs, linkSync };
});

const ended = Number(execFileSync(process.execPath, ['-p', 'process.pid']));
const since = '2026-11-22T12:00:00Z';
/** What a process leaves that is no more. */
const left = JSON.stringify({ host: hostname(), process: ended, began: '', since });

it.each([true, false])(
  'keeps a second build out until the first has ended (hard links: %s)',
  (areKnown) => {
    links.areKnown = areKnown;
    onTestFinished(() => {
      links.areKnown = true;
    });
    const lock = lockSite({ cache });
    expect(() => lockSite({ cache })).toThrow(SiteLockedError);
    expect(() => lockSite({ cache })).toThrow(`process ${process.pid}`);
    lock.release();
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, left);
    lockSite({ cache }).release();
    expect(readdirSync(cache)).toEqual([]);
  },
);

it('takes over what a process left that is no more, or was cut short while writing it', () => {
  for (const text of [left, '', '{"host":']) {
    writeFileSync(file, text);
    utimesSync(file, 0, 0);
    lockSite({ cache }).release();
    expect(readdirSync(cache)).toEqual([]);
  }
});

it('leaves alone what may still be written', () => {
  writeFileSync(file, '');
  expect(() => lockSite({ cache })).toThrow('it has just begun');
  expect(existsSync(file)).toBe(true);
});

it('releases no lock but its own', () => {
  const lock = lockSite({ cache });
  rmSync(file);
  const other = lockSite({ cache });
  const text = readFileSync(file, 'utf8');
  lock.release();
  expect(readFileSync(file, 'utf8')).toBe(text);
  other.release();
  expect(existsSync(file)).toBe(false);
});

it('takes over from who ended while taking over', () => {
  const turn = createHash('sha256').update(left).digest('hex').slice(0, 16);
  writeFileSync(file, left);
  writeFileSync(`${file}.${turn}`, left);
  lockSite({ cache }).release();
  expect(readdirSync(cache)).toEqual([]);
});

it('knows a process by the time it began, since numbers are used again', () => {
  const other = { host: hostname(), process: process.pid, began: 'another', since: '' };
  writeFileSync(file, JSON.stringify(other));
  lockSite({ cache }).release();
});

it('leaves alone what another machine holds', () => {
  writeFileSync(file, JSON.stringify({ host: 'elsewhere', process: 1, began: '', since: '' }));
  expect(() => lockSite({ cache })).toThrow('elsewhere');
});

/** Begins when all are there, and says how many of them got the lock. */
const taker = `
  const { workerData, parentPort } = require('node:worker_threads');
  const { all, at, cache, lock } = workerData;
  import(lock).then(({ lockSite }) => {
    parentPort.on('message', (round) => {
      Atomics.add(at, 0, 1);
      while (Atomics.load(at, 0) < all * round);
      let got = 1;
      try { lockSite({ cache }) } catch (error) {
        if (error.name !== 'SiteLockedError') throw error;
        got = 0;
      }
      parentPort.postMessage(got);
    });
    parentPort.postMessage(0);
  });
`;

it.each(['', left])('goes to one of many that want it at once (there was: %s)', async (text) => {
  const all = 3;
  const at = new Int32Array(new SharedArrayBuffer(4));
  const lock = new URL('./lock.ts', import.meta.url).href;
  const workerData = { all, at, cache, lock };
  const workers = Array.from({ length: all }, () => new Worker(taker, { eval: true, workerData }));
  onTestFinished(async () => void (await Promise.all(workers.map((each) => each.terminate()))));
  const answers = async () =>
    (await Promise.all(workers.map((each) => once(each, 'message')))).flat();
  await answers();
  for (let round = 1; round <= 40; round++) {
    rmSync(file, { force: true });
    if (text) writeFileSync(file, text);
    const answered = answers();
    for (const worker of workers) worker.postMessage(round);
    const got = await answered;
    expect(got.toSorted()).toEqual([0, 0, 1]);
  }
});
