import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openRenderer } from './renderer.ts';

const site = { origin: 'https://gazette.example', base: '/' };

function bundleOf(code: string | undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'server'));
  if (code !== undefined) writeFileSync(path.join(folder, 'server/entry.mjs'), code);
  return {
    folder,
    facts: { entry: 'entry.mjs', assets: [], pictures: [], styles: [], codes: {}, content: '' },
  };
}

const whole = `
  const nothing = () => undefined;
  export const app = {
    manifest: {}, render: nothing, setInternals: nothing, setOptions: nothing,
    routeCache: { clearAll: nothing, get: nothing },
  };
`;

it('opens an application of Astro that has all that is leaned on', async () => {
  expect(await openRenderer(bundleOf(whole), site)).toBeDefined();
});

it.each([
  ['is not there', undefined],
  ['cannot be loaded', "throw new Error('This Astro is another one.');"],
  ['is exported by another name', whole.replace('app', 'application')],
  ['has no cache of routes', whole.replace(/routeCache: .*/, '')],
  ['does not say what a route was given', whole.replace(', get: nothing', '')],
  ['takes no settings', whole.replace('setOptions: nothing,', '')],
])('leaves the pages to Astro where its application %s', async (_, code) => {
  expect(await openRenderer(bundleOf(code), site)).toBeUndefined();
});
