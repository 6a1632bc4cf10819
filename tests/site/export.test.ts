/** `stet export`, run as an editor runs it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { ninjsRules } from '../ninjs-rules.ts';
import { makeSite, smallSite, stet, story } from './site.ts';

const site = () =>
  makeSite({
    ...smallSite(),
    'content/agencies/closed.yaml': 'name: Closed Wire\nrights: { withhold: [data] }\n',
    'content/articles/2024/03/20/closed.md': story('Closed', '2024-03-20', 'agencies: [closed]\n'),
    'content/articles/2024/03/21/arabic.md': story(
      'قصة',
      '2024-03-21T10:00:00Z',
      'language: ar\nids: ["1.1919981-241525154"]\nagencyLine: With inputs from agencies\n',
      'نص [رابط](/2024/03/14/first/).',
    ),
    'content/articles/2026/12/24/held.md': story('Held', '2026-12-24'),
    'content/drafts/begun.md': '---\nheadline: Begun\nsection: world\n---\n',
  });
const run = (root: string, ...args: string[]) =>
  stet(['export', ...args, '--site', root, '--now', '2026-11-22T12:00:00Z']);

describe('stet export', () => {
  it('writes a month in each format, and says what is left out and what is lost', async () => {
    const root = site();
    const ndjson = await run(root, '2024-03');
    expect(ndjson.code).toBe(0);
    const lines = ndjson.stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).headline)).toEqual([
      ...['A first story', 'A second story', 'قصة'],
    ]);
    expect(ndjson.stderr).toContain('  /2024/03/20/closed/\n');
    expect(ndjson.stderr).not.toContain('cannot carry');

    const ninjs = await run(root, '2024-03', '--format', 'ninjs');
    const keeps = ninjsRules();
    for (const line of ninjs.stdout.trimEnd().split('\n')) {
      keeps(JSON.parse(line));
      expect(keeps.errors ?? []).toEqual([]);
    }
    expect(ninjs.stderr).toContain('agency line             in the text alone, in 1 story');

    const rss = await run(root, '2024-03', '--format', 'rss');
    const { channel } = new XMLParser({ parseTagValue: false }).parse(rss.stdout).rss;
    // Its agency withholds the fourth story from data, not from feeds.
    expect(channel.item).toHaveLength(4);
    expect(channel.item[0]['content:encoded']).toContain('dir="rtl"');
    expect(channel.item[0]['content:encoded']).toContain(
      'href="https://gazette.example/2024/03/14/first/"',
    );
    expect(rss.stdout).not.toContain('rel="self"');

    const csl = await run(root, '2024-03', '--format', 'csl');
    expect(JSON.parse(csl.stdout).map(({ type }: { type: string }) => type)).toEqual(
      Array.from({ length: 3 }, () => 'article-newspaper'),
    );
  }, 120_000);

  it('writes one story into a file and reports for programs', async () => {
    const root = site();
    const file = path.join(root, 'out/story.json');
    const args = ['--format', 'ninjs', '--out', file, '--json'];
    const { code, stdout } = await run(root, '1.1919981', ...args);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'ninjs', stories: 1, withheld: [] });
    const item = JSON.parse(readFileSync(file, 'utf8'));
    expect(item.altIds[0]).toEqual({ role: 'received', value: '1.1919981-241525154' });
  }, 120_000);

  it.each([
    ['what rights withhold', ['closed'], 1, 'Rights keep all that was asked for out of data'],
    ['what is held', ['/2026/12/24/held/'], 1, 'is held: an export has only what is public.'],
    ['a draft', ['begun'], 1, 'is a draft: an export has only what is public.'],
    ['a month without stories', ['2023-01'], 1, 'There is no public story of 2023-01.'],
    ['an unknown format', ['2024-03', '--format', 'nitf'], 2, 'There is no format “nitf”.'],
  ])(
    'refuses %s',
    async (_, [of = '', ...rest], code, says) => {
      const ran = await run(site(), of, ...rest);
      expect(ran).toMatchObject({ code, stdout: '' });
      expect(ran.stderr).toContain(says);
    },
    120_000,
  );
});
