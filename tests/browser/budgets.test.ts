/** What a reader's phone has to fetch, as budgets. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type ServedSite, serveSample } from './built-site.ts';

const kilobyte = 1024;

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveSample();
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Permalinks of the sample's stories. */
function articles(): string[] {
  return readdirSync(site.dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}

const html = (permalink: string) => readFileSync(path.join(site.dist, permalink, 'index.html'));

it('the HTML and CSS of every article are at most 14 KB together', () => {
  const folder = path.join(site.dist, '_astro');
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'));
  expect(sheets).toHaveLength(1);
  const css = brotliCompressSync(readFileSync(path.join(folder, sheets[0] ?? ''))).length;
  const heavy = articles().filter(
    (permalink) => brotliCompressSync(html(permalink)).length + css > 14 * kilobyte,
  );
  expect(heavy).toEqual([]);
});

it('an article asks for one stylesheet and for no script', () => {
  for (const permalink of articles()) {
    const page = html(permalink).toString();
    expect(page.match(/<link[^>]+rel="stylesheet"/g), permalink).toHaveLength(1);
    const scripts = page.match(/<script(?![^>]*type="application\/ld\+json")/g);
    expect(scripts, permalink).toBeNull();
    expect(page, permalink).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  }
});

/** By which the fonts come late, in milliseconds: not, about when the first line is drawn, long after. */
const delays = [0, 90, 400];

it('nothing moves while an article loads, whenever its fonts come', async () => {
  const moved: string[] = [];
  for (const [number, permalink] of articles().entries()) {
    for (const [at, width] of [390, 1280].entries()) {
      site.fontDelay = delays[(number + at) % delays.length] ?? 0;
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            shifts.push((entry as PerformanceEntry & { value: number }).value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.origin + permalink, { waitUntil: 'load' });
      const shift = await page.evaluate(async () => {
        await document.fonts.ready;
        // What the fonts move is reported with the frame after next.
        for (let at = 0; at < 3; at += 1) await new Promise(requestAnimationFrame);
        return (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0);
      });
      if (shift > 0) moved.push(`${permalink} at ${width} px: ${shift}`);
      await page.close();
    }
  }
  site.fontDelay = 0;
  expect(moved).toEqual([]);
}, 240_000);

it('the fonts of an article in Latin are at most 80 KB, and Arabic ones stay away from it', async () => {
  const heavy: string[] = [];
  for (const permalink of articles()) {
    const page = await browser.newPage();
    const fonts: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2')) fonts.push(new URL(response.url()).pathname);
    });
    await page.goto(site.origin + permalink, { waitUntil: 'networkidle' });
    await page.close();
    expect(fonts.join(), permalink).toContain('newsreader');
    expect(fonts.join(), permalink).toContain('public-sans');
    const text = html(permalink).toString();
    const isArabic = text.includes('<html lang="ar"');
    const fetched = fonts.some((file) => file.includes('arabic'));
    if (isArabic || !/\p{Script=Arabic}/u.test(text)) expect(fetched, permalink).toBe(isArabic);
    const bytes = fonts
      .filter((file) => !file.includes('arabic'))
      .reduce((sum, file) => sum + statSync(path.join(site.dist, file)).size, 0);
    if (bytes > 80 * kilobyte) heavy.push(`${permalink}: ${bytes}`);
  }
  expect(heavy).toEqual([]);
}, 240_000);
