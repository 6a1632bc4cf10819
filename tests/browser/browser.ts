/** A real Chromium for tests: the system's own where there is one, else the one from npm. */
import { existsSync } from 'node:fs';
import { type Browser, type Page, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns the path of a Chromium; CHROME_PATH, where it is set, names another one. */
export async function chromiumPath(): Promise<string> {
  const own = [process.env.CHROME_PATH, ...installed].find((file) => file && existsSync(file));
  if (own) return own;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** Starts a browser; whoever starts it closes it. @param more flags of Chromium. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...flags, ...more];
  return chromium.launch({ executablePath: await chromiumPath(), args, headless: true });
}

/**
 * A new page in a browser of its own, closed when the test has ended.
 *
 * @returns the page, and what went wrong in it so far: exceptions, and errors on the console.
 */
export async function openPage(): Promise<{ page: Page; faults: readonly string[] }> {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { page, faults };
}
