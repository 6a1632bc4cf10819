import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lockSite, SiteLockedError } from './lock.ts';

const cache = mkdtempSync(path.join(tmpdir(), 'stet-lock-'));
const file = path.join(cache, 'build.lock');
afterAll(() => rmSync(cache, { recursive: true, force: true, maxRetries: 5 }));

it('keeps a second build out until the first has ended', () => {
  const lock = lockSite({ cache });
  expect(() => lockSite({ cache })).toThrow(SiteLockedError);
  expect(() => lockSite({ cache })).toThrow(`process ${process.pid}`);
  lock.release();
  expect(existsSync(file)).toBe(false);
  lockSite({ cache }).release();
});

it('takes over what a process left that is no more, or was cut short while writing it', () => {
  const ended = Number(execFileSync(process.execPath, ['-p', 'process.pid']));
  const left = { host: hostname(), process: ended, began: '', since: '2026-11-22T12:00:00Z' };
  for (const text of [JSON.stringify(left), '', '{"host":']) {
    writeFileSync(file, text);
    lockSite({ cache }).release();
    expect(existsSync(file)).toBe(false);
  }
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
