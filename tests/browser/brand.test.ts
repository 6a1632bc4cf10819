/** A second paper, as unlike the first as tokens, a logo and three components can make it. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { kinds, type ServedSite, serveSample } from './built-site.ts';

const brand = {
  'content/brand/tokens.css': `:root {
  --paper: light-dark(#fff6e9, #10201c);
  --paper-shaded: light-dark(#fde9cd, #1a2f29);
  --ink: light-dark(#12342c, #f3e9d8);
  --ink-faded: light-dark(#43594f, #b9c4b4);
  --hairline: light-dark(#e2cda9, #2d463e);
  --proof-red: light-dark(#8a3b00, #ffb37a);
  --aged: light-dark(#12342c, #f3e9d8);
  --aged-ink: light-dark(#fff6e9, #10201c);
  --face-headline: 'Helvetica Neue', Helvetica, Arial, sans-serif;
  --face-text: Georgia, 'Times New Roman', serif;
  --weight-headline: 800;
  --tracking-headline: -0.03em;
}
`,
  'content/brand/logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="40" viewBox="0 0 240 40"><circle cx="20" cy="20" r="18" fill="#8a3b00"/><rect x="48" y="12" width="180" height="16" fill="#8a3b00"/></svg>',
  'content/brand/components/Masthead.astro': `---
const { shell } = Astro.props;
---

<header class="masthead quay-masthead">
  <a class="masthead-name" href={shell.siteHref}>
    <img class="masthead-logo" src={shell.logo} alt="The Quay" width="240" height="40" />
  </a>
</header>
`,
  'content/brand/components/Footer.astro': `---
const { shell } = Astro.props;
---

<footer class="footer quay-footer"><p>Printed by the harbour. {shell.siteName}</p></footer>
`,
  'content/brand/components/ArticleEnd.astro':
    '<p class="quay-end">Read on paper on Saturdays.</p>\n',
};

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveSample(brand);
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

it.each(['light', 'dark'] as const)(
  'tokens and slots restyle the whole site: %s',
  async (scheme) => {
    const grounds = { light: 'rgb(255, 246, 233)', dark: 'rgb(16, 32, 28)' };
    const page = await browser.newPage({ colorScheme: scheme });
    for (const kind of ['front', 'article', 'archive', 'topic', 'thread'] as const) {
      await page.goto(site.origin + kinds[kind], { waitUntil: 'networkidle' });
      const look = await page.evaluate(() => ({
        ground: getComputedStyle(document.documentElement).backgroundColor,
        headline: getComputedStyle(document.querySelector('main h1, main h2') as Element).color,
        masthead: document.querySelectorAll('.quay-masthead').length,
        footer: document.querySelectorAll('.quay-footer').length,
        menu: document.querySelectorAll('nav.menu').length,
      }));
      expect(look, kind).toMatchObject({
        ground: grounds[scheme],
        masthead: 1,
        footer: 1,
        menu: 0,
      });
      // Where a folder is named, it gets the pictures that people look at.
      const folder = process.env.STET_SCREENSHOTS;
      if (folder) {
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: path.join(folder, `brand-${kind}-${scheme}.png`) });
      }
    }
    await page.goto(site.origin + kinds.article);
    expect(await page.locator('.quay-end').textContent()).toBe('Read on paper on Saturdays.');
    const face = await page.evaluate(
      () => getComputedStyle(document.querySelector('.headline') as Element).fontFamily,
    );
    expect(face).toContain('Helvetica');
    await page.close();
  },
);
