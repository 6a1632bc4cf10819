import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import type { PictureSet, RenditionFormat } from '../src/archive/rendition.ts';
import { inspectBody } from '../src/markdown/inspect-body.ts';
import { plainText } from '../src/markdown/plain-text.ts';
import { renderBody } from '../src/markdown/render-body.ts';
import { bodyRules } from '../src/problems/rules/body.ts';
import { phrasesFor } from '../src/text/phrases/phrases-for.ts';

/**
 * One folder a case: `body.md`, what it becomes, and `case.json` where a case differs
 * from English in a page. `UPDATE_GOLDEN=1` writes what is expected anew.
 */
const golden = path.join(import.meta.dirname, 'golden/markdown');
const cases = readdirSync(golden).toSorted();

interface Case {
  readonly language?: string;
  readonly format?: 'md' | 'mdx';
  readonly feed?: boolean;
}

/** Pictures are known by these names, whatever folder they are in. */
function picture(src: string): PictureSet | undefined {
  if (!/(?:map\.png|known\.jpg)$/.test(src)) return undefined;
  const formats: RenditionFormat[] = ['avif', 'webp', 'jpeg'];
  const renditions = formats.flatMap((format) =>
    [640, 1280].map((width) => ({
      name: `3f9c-${width}.${format}`,
      format,
      width,
      height: (width * 3) / 4,
    })),
  );
  return { facts: { sha256: '3f9c', width: 1600, height: 1200 }, renditions };
}

const page = {
  resolveLink: (href: string) => (href.startsWith('#') ? href : `/gazette${href}`),
  picture,
  renditionHref: (name: string) => `/gazette/pictures/${name}`,
  headingIds: true,
};

const origin = 'https://gazette.example/gazette';
const feed = {
  resolveLink: (href: string) =>
    href.startsWith('#') ? `${origin}/2016/10/27/story/${href}` : `${origin}${href}`,
  picture,
  renditionHref: (name: string) => `${origin}/pictures/${name}`,
  headingIds: false,
};

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // How a telephone number is printed is the writer's choice.
  rules: { 'tel-non-breaking': 'off' },
});

async function expectValid(html: string): Promise<void> {
  const report = await validator.validateString(html);
  const messages = report.results.flatMap((result) => result.messages);
  expect(messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)).toEqual([]);
}

/** A feed is read far from the site: each of its addresses says where it belongs. */
function expectAbsolute(html: string): void {
  const values = html.matchAll(/ (?:href|src|srcset|cite)="([^"]*)"/g);
  const addresses = Array.from(values, ([, value = '']) => value.split(', ')).flat();
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(address).toMatch(/^https:\/\//);
}

function expectFile(file: string, actual: string): void {
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

function linesOf(text: string): string {
  return text === '' ? '' : `${text}\n`;
}

describe.each(cases)('%s', (name) => {
  const folder = path.join(golden, name);
  const settings = path.join(folder, 'case.json');
  const {
    language = 'en',
    format = 'md',
    feed: inFeed = false,
  }: Case = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {};
  const body = readFileSync(path.join(folder, 'body.md'), 'utf8');

  test('is inspected as expected', () => {
    const at = {
      file: 'articles/2016/10/27/story.md',
      bodyLine: 6,
      folder: 'articles/2016/10/27',
      format,
      language,
    };
    const inspected = inspectBody(body, at);
    expectFile(path.join(folder, 'inspected.json'), `${JSON.stringify(inspected, null, 2)}\n`);
  });

  // MDX is compiled by Astro; only what is inspected is ours.
  if (format === 'mdx') return;

  test('is rendered as expected, in valid HTML', async () => {
    const phrases = phrasesFor(language);
    const html = renderBody(body, { ...(inFeed ? feed : page), language, phrases });
    expectFile(path.join(folder, 'rendered.html'), linesOf(html));
    await expectValid(html);
    if (inFeed) expectAbsolute(html);
  });

  test('has the plain text expected', () => {
    expectFile(path.join(folder, 'plain.txt'), linesOf(plainText(body, { language })));
  });
});

test('every rule has a case', () => {
  const found = new Set<string>();
  for (const name of cases) {
    const inspected = JSON.parse(readFileSync(path.join(golden, name, 'inspected.json'), 'utf8'));
    for (const problem of inspected.problems) found.add(problem.rule);
  }
  expect([...found].toSorted()).toEqual(Object.keys(bodyRules).toSorted());
});
