/** Every kind of page in a real browser: for all eyes, all widths, and without a mouse. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './browser.ts';
import { kinds, type ServedSite, serveSample } from './built-site.ts';
import { extremeStories } from './extreme-stories.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = Object.entries(kinds);
const article = kinds.article;

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveSample(await extremeStories());
  browser = await launchBrowser();
}, 240_000);
/** A page is opened hundreds of times here. */
vi.setConfig({ testTimeout: 120_000 });

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function see<T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(site.origin + path);
    return await look(page);
  } finally {
    await context.close();
  }
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each(pages)('axe finds nothing on the page: %s', async (_, path) => {
    const found = await see(path, { colorScheme, bypassCSP: true }, async (page) => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        for (const details of document.querySelectorAll('details')) details.open = true;
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
      });
    });
    expect(found).toEqual([]);
  });
});

it.each(pages)('nothing is wider than a small phone on the page: %s', async (_, path) => {
  for (const width of [320, 390, 768, 1440]) {
    const wide = await see(path, { viewport: { width, height: 800 } }, (page) =>
      page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        return document.documentElement.scrollWidth;
      }),
    );
    expect(wide, `${width} px`).toBeLessThanOrEqual(width);
  }
});

/** WCAG 2.2, 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

it.each(pages)('no text is cut when a reader spaces it out on the page: %s', async (_, path) => {
  const cut = await see(path, { bypassCSP: true }, async (page) => {
    await page.addStyleTag({ content: spacing });
    return page.evaluate(() => {
      const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        if (element.matches('.hidden, .skip-link, svg *')) return false;
        const hides = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip';
        const isLarger =
          element.scrollHeight > element.clientHeight + 1 ||
          element.scrollWidth > element.clientWidth + 1;
        return hides && isLarger;
      });
      return [
        document.documentElement.scrollWidth > innerWidth ? 'page' : '',
        ...cut.map(({ className }) => className),
      ].filter(Boolean);
    });
  });
  expect(cut).toEqual([]);
});

it.each([
  ['the front page', kinds.front],
  ['the article page', article],
  ['the Arabic article page', kinds.arabic],
  ['the archive', kinds.archive],
  ['a month', kinds.month],
])('the keyboard reaches all that can be used, and shows where it is: %s', async (_, path) => {
  await see(path, { viewport: { width: 1024, height: 700 } }, async (page) => {
    const wanted = await page.evaluate(
      () =>
        [...document.querySelectorAll('a[href], summary, [tabindex="0"]')].filter((element) => {
          const closed = element.closest('details:not([open])');
          return (
            element.getAttribute('tabindex') !== '-1' &&
            (!closed || element.matches('summary')) &&
            element.checkVisibility()
          );
        }).length,
    );
    const hidden: string[] = [];
    for (let at = 0; at < wanted; at += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const active = document.activeElement as HTMLElement;
        if (active === document.body) return 'nothing has the focus';
        if (active.dataset.seen) return `twice: ${active.outerHTML}`;
        active.dataset.seen = 'yes';
        const box = active.getClientRects()[0];
        if (!box) return `without a box: ${active.outerHTML}`;
        const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0;
        const outlined = getComputedStyle(active).outlineStyle !== 'none';
        return inView && outlined ? undefined : `hidden: ${active.outerHTML}`;
      });
      if (fault) hidden.push(fault);
    }
    expect(hidden).toEqual([]);
  });
});

it('the skip link leads to the content', async () => {
  await see(article, {}, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
    await page.keyboard.press('Tab');
    const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(inMain).toBe(true);
  });
});

it('every target is 24 pixels large, or stands in a line of text', async () => {
  for (const [kind, path] of pages) {
    const small = await see(path, {}, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('a[href], summary')]
          .filter((element) => {
            if (!element.checkVisibility()) return false;
            // In sentences, in the list beside the map, and where the whole teaser is the target.
            if (
              element.closest(
                '.prose p, .prose li, dd, .picture-facts, svg, .skip-link, p, .sources, .teaser-headline',
              )
            )
              return false;
            const box = element.getBoundingClientRect();
            return box.height < 24 && box.width > 0;
          })
          .map(({ outerHTML }) => outerHTML),
      ),
    );
    expect(small, kind).toEqual([]);
  }
});

it('print is the story with its facts and without the ways around it', async () => {
  await see(kinds.corrected, {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const shown = (selector: string) =>
      page.evaluate(
        (each) => [...document.querySelectorAll(each)].some((one) => one.checkVisibility()),
        selector,
      );
    for (const gone of ['.menu', '.breadcrumbs', '.neighbours', '.skip-link', '.report']) {
      expect(await shown(gone), gone).toBe(false);
    }
    for (const there of ['.headline', '.dates', '.corrections', '.identifiers', '.prose']) {
      expect(await shown(there), there).toBe(true);
    }
    const after = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('.prose a[rel~="external"]') as Element, '::after')
          .content,
    );
    expect(after).toContain('https://example.org/log');
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).color);
    expect(paper).toBe('rgb(0, 0, 0)');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(5000);
  });
});

it('nothing moves', async () => {
  for (const [kind, path] of pages) {
    const moving = await see(path, { reducedMotion: 'reduce' }, (page) =>
      page.evaluate(() => [
        document.getAnimations().length,
        [...document.querySelectorAll('*')].filter(
          (element) => getComputedStyle(element).transitionDuration !== '0s',
        ).length,
      ]),
    );
    expect(moving, kind).toEqual([0, 0]);
  }
});

it('labels, notices and calendars stay what they are in forced colours', async () => {
  const borders = (path: string, selector: string) =>
    see(path, { forcedColors: 'active' }, (page) =>
      page.evaluate((each) => {
        const element = document.querySelector(each);
        if (!element) return `no ${each}`;
        const { borderInlineStartStyle, borderInlineStartColor, backgroundColor } =
          getComputedStyle(element);
        return borderInlineStartStyle === 'solid' && borderInlineStartColor !== backgroundColor;
      }, selector),
    );
  expect(await borders(article, '.archive-label')).toBe(true);
  expect(await borders(article, '.notice')).toBe(true);
  expect(await borders(kinds.corrected, '.corrections')).toBe(true);
  expect(await borders(kinds.month, '.calendar td a')).toBe(true);
  expect(await borders(kinds.archive, '.archive-grid td a')).toBe(true);
});

it('a page without JavaScript is the same page, to the pixel', async () => {
  const shot = (javaScriptEnabled: boolean) =>
    see(article, { javaScriptEnabled }, async (page) => {
      await page.waitForLoadState('networkidle');
      return page.screenshot();
    });
  expect((await shot(false)).equals(await shot(true))).toBe(true);
});

it('the article page is read out in this order and by these names', async () => {
  const tree = await see(article, {}, (page) => page.locator('body').ariaSnapshot());
  await expect(tree).toMatchFileSnapshot('article.accessibility.txt');
});

it('a citation is opened, and its files are saved, without a server and without script', async () => {
  await see(article, { javaScriptEnabled: false, acceptDownloads: true }, async (page) => {
    await page.getByText('Cite this article').click();
    await expect.poll(() => page.getByText('APA').isVisible()).toBe(true);
    const links = page.locator('.citation-files a');
    expect(await links.allTextContents()).toEqual(['RIS', 'BibTeX', 'CSL-JSON']);
    const download = page.waitForEvent('download');
    await links.first().click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.ris$/);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^TY {2}- NEWS\r?\n/);
  });
});
