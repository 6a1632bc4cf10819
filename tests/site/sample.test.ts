/** The sample archive, built for real: whole, valid, without a broken link. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSample } from './built-sample.ts';
import { type Built, filesOf } from './site.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

let root = '';
let built: Built;
const dist = (file = '') => path.join(root, 'dist', file);
const read = (file: string) => readFileSync(dist(file), 'utf8');
const pages = () => filesOf(dist()).filter((file) => file.endsWith('.html'));

beforeAll(async () => {
  ({ root, built } = await builtSample());
});

function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

describe('the sample archive', () => {
  it('builds without a problem, its held story held', () => {
    expect(built.outcome).toBe('built');
    expect(built.problems).toEqual([]);
    expect(built.held.length).toBeGreaterThan(0);
  });

  it('presents the desk that retells the stories as no person', () => {
    const html = read('2016/10/27/hass-school/index.html');
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(data)['@graph'][0].author).toEqual([
      {
        '@type': 'Organization',
        name: 'The Stet desk',
        url: 'https://gazette.example/authors/stet-desk/',
      },
    ]);
  });

  it('has the writers’ guide in its content and in no output', () => {
    const guide = readFileSync(path.join(root, 'content/README.md'), 'utf8');
    const [title = ''] = /(?<=^# ).+/.exec(guide) ?? [];
    const files = filesOf(dist());
    expect(title).not.toBe('');
    expect(files.filter((file) => /readme|reference/i.test(file))).toEqual([]);
    expect(files.filter((file) => read(file).includes(title))).toEqual([]);
  });

  it('asks before it shows the graphic picture, and no other page, feed or preview shows it', () => {
    const page = read('2017/03/14/hass-commission/index.html');
    const [hidden = ''] = /<details class="graphic"[\s\S]*?<\/details>/.exec(page) ?? [];
    const names = [...hidden.matchAll(/pictures\/\w\w\/[\w-]+\.\w+/g)].map(([name]) => name);
    expect(hidden).toContain('<summary>');
    expect(names.length).toBeGreaterThan(3);
    // Files for machines name every picture, and say that this one is graphic.
    const shown = filesOf(dist()).filter((file) => !/^(?:pictures|data)\//.test(file));
    const showing = shown.filter((file) => names.some((name) => read(file).includes(name)));
    expect(showing).toEqual(['2017/03/14/hass-commission/index.html']);
  });

  it('has the Hass story at its dated permalink, with its picture in three formats', () => {
    const page = read('2016/10/27/hass-school/index.html');
    for (const type of ['image/avif', 'image/webp']) expect(page).toContain(`type="${type}"`);
    const pictures = [...page.matchAll(/\/(pictures\/[^\s",]+)/g)].map((match) => match[1] ?? '');
    expect(new Set(pictures.map((file) => path.extname(file)))).toEqual(
      new Set(['.avif', '.webp', '.jpg']),
    );
    for (const file of pictures) expect(readFileSync(dist(file)).length).toBeGreaterThan(100);
    expect(page).toContain('1.1919981-241525154');
  });

  it('has the Hass story in its feed, whole and with absolute addresses', () => {
    const feed = read('rss.xml');
    const { rss } = new XMLParser({ ignoreAttributes: false }).parse(feed);
    const item = rss.channel.item.find((each: { link: string }) =>
      each.link.endsWith('/2016/10/27/hass-school/'),
    );
    expect(item.guid['#text']).toBe('tag:gazette.example,2026:/2016/10/27/hass-school/');
    expect(item['content:encoded'].length).toBeGreaterThan(500);
    expect(item['content:encoded']).not.toMatch(/(?:href|src)="(?!https:|mailto:)/);
  });

  it('is valid HTML on every page', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'void-style': 'off' },
    });
    const faults: string[] = [];
    for (const file of pages()) {
      const report = await validator.validateString(read(file));
      for (const { messages } of report.results) {
        for (const each of messages)
          faults.push(`${file}:${each.line}:${each.column} ${each.ruleId}: ${each.message}`);
      }
    }
    expect(faults).toEqual([]);
  }, 60_000);

  it('has no dead link, no repeated id, no script, no inline style and no missing language', () => {
    const files = new Set(filesOf(dist()));
    const faults: string[] = [];
    for (const file of pages()) {
      const all = [...elements(parse(read(file)))];
      const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
      if (new Set(ids).size !== ids.length) faults.push(`${file}: an id twice`);
      for (const element of all) {
        const target = attribute(element, 'href') ?? attribute(element, 'src');
        if (target?.startsWith('/')) {
          const wanted = decodeURI(target.split('#')[0] ?? '').slice(1);
          const found = files.has(wanted) || files.has(path.posix.join(wanted, 'index.html'));
          if (!found) faults.push(`${file}: ${target} leads nowhere`);
        }
        if (target?.startsWith('#') && !ids.includes(decodeURIComponent(target.slice(1)))) {
          faults.push(`${file}: ${target} leads nowhere`);
        }
        if (element.tagName === 'style' || attribute(element, 'style') !== undefined)
          faults.push(`${file}: inline style`);
        // JSON-LD is data: nothing runs.
        const isData = attribute(element, 'type') === 'application/ld+json';
        if (element.tagName === 'script' && !isData) faults.push(`${file}: a script`);
        if (element.tagName === 'html' && !attribute(element, 'lang'))
          faults.push(`${file}: no language`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('has a strict content security policy on every page', () => {
    for (const file of pages()) {
      expect(read(file), file).toMatch(
        /<meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
      );
    }
  });
});
