/**
 * `npm run screenshots -- FOLDER [KIND...]`: pictures of every kind of page, extreme stories
 * included, at four widths and in both themes, and of the print as PDF; for people to look at.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser.ts';
import { kinds, serveSample } from './built-site.ts';
import { extremeStories } from './extreme-stories.ts';

const widths = [320, 390, 768, 1440];
const themes = ['light', 'dark'] as const;

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder for the pictures: npm run screenshots -- FOLDER [KIND...]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const chosen = Object.entries(kinds).filter(
  ([kind]) => wanted.length === 0 || wanted.includes(kind),
);
const site = await serveSample(await extremeStories());
const browser = await launchBrowser();
try {
  for (const colorScheme of themes) {
    const page = await browser.newPage({ colorScheme });
    for (const [kind, at] of chosen) {
      const name = kind.replaceAll(' ', '-');
      await page.goto(site.origin + at, { waitUntil: 'networkidle' });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const file = path.join(folder, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
      }
      if (colorScheme === 'light') await page.pdf({ path: path.join(folder, `${name}.pdf`) });
    }
    await page.close();
  }
} finally {
  await browser.close();
  await site.stop();
}
