import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const main = join(import.meta.dirname, 'stet.mjs');
const settings = `name: The Gazette
url: https://gazette.example
tagAuthority: gazette.example,2026
language: en
timeZone: Asia/Dubai
`;
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stet-cli-import-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/site.yaml'), settings);
  writeFileSync(join(root, 'story.txt'), '1.5-5\n\nKingsbridge: The gates stay closed.\n');
});
afterEach(() => rmSync(root, { recursive: true }));

function stet(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, NO_COLOR: '1', STET_SITE: root };
  const command = [main, 'import', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });
}

describe('stet import', { timeout: 60_000 }, () => {
  test('writes an article at its dated path, and the second time nothing', async () => {
    const facts = ['--headline', 'Gates: closed', '--published', '2019-03-13T22:30:00Z'];
    const path = join(root, 'content/articles/2019/03/14/gates-closed.md');
    const first = await stet('story.txt', ...facts);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('Wrote an article: content/articles/2019/03/14/gates-closed.md');
    const text = readFileSync(path, 'utf8');
    const second = await stet('story.txt', ...facts);
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(second.out).toContain('1 already imported.');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('an edited file ends in 1 and stays, unless forced', async () => {
    const path = join(root, 'content/drafts/1-5-5.md');
    await stet('story.txt');
    const imported = readFileSync(path, 'utf8');
    writeFileSync(path, imported.replace('closed', 'shut'));
    const refused = await stet('story.txt');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('error[import/edited] story.txt');
    expect(readFileSync(path, 'utf8')).toContain('shut');
    expect((await stet('story.txt', '--force')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(imported);
  });

  test('a dry run writes nothing; JSON says everything', async () => {
    const { code, out } = await stet('story.txt', '--dry-run', '--json');
    expect(code).toBe(0);
    expect(existsSync(join(root, 'content/drafts'))).toBe(false);
    expect(JSON.parse(out)).toMatchObject({
      dryRun: true,
      problems: [],
      sources: [
        { file: 'story.txt', stories: [{ action: 'write', kind: 'draft', ids: ['1.5-5'] }] },
      ],
    });
  });

  test('one bad source leaves the others alone', async () => {
    const { code, out, err } = await stet('gone.txt', 'story.txt');
    expect(code).toBe(1);
    expect(out).toContain('1 draft written, 1 not imported.');
    expect(err).toContain('error[import/unreadable] gone.txt');
  });

  test('a folder, a table and both reports', async () => {
    mkdirSync(join(root, 'wire/2019'), { recursive: true });
    const name = (number: number) => `2019/${String(number).padStart(3, '0')}.txt`;
    for (let number = 1; number <= 30; number += 1) {
      writeFileSync(join(root, 'wire', name(number)), `Kingsbridge: Story ${number}.\n`);
    }
    writeFileSync(join(root, 'wire/2019/gates.jpg'), 'x');
    writeFileSync(
      join(root, 'list.csv'),
      `file,headline,published\n${name(2)},Gates closed,2019-03-13\ngone.txt,Gone,2019-03-13\n`,
    );
    const { code, out, err } = await stet(
      ...['wire', '--metadata', 'list.csv', '--report', 'out/report.md', '--report=report.json'],
    );
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '1 article written, 29 drafts written.',
        'Other files of the folders were passed over: 1 × .jpg.',
        'The report is in out/report.md.',
        'The report is in report.json.',
        '',
      ].join('\n'),
    );
    expect(err).toContain('warning[import/metadata-unused] list.csv:3:1');
    expect(existsSync(join(root, 'content/articles/2019/03/13/gates-closed.md'))).toBe(true);
    expect(existsSync(join(root, 'content/drafts/2019-030.md'))).toBe(true);
    const markdown = readFileSync(join(root, 'out/report.md'), 'utf8');
    expect(markdown).toContain('30 sources: 1 article written, 29 drafts written.');
    expect(markdown.match(/^### wire\/2019\/\d{3}\.txt$/gm)).toHaveLength(30);
    const json = JSON.parse(readFileSync(join(root, 'report.json'), 'utf8'));
    expect(json.sums).toMatchObject({ sources: 30, articles: 1, drafts: 29 });
    expect(json.sources).toHaveLength(30);
    expect(json.problems).toHaveLength(1);
  });

  test('a table with an error stops the import before it begins', async () => {
    writeFileSync(join(root, 'list.csv'), 'file,published\nstory.txt,13/03/2019\n');
    const { code, err } = await stet('story.txt', '--metadata', 'list.csv');
    expect(code).toBe(1);
    expect(err).toContain('error[import/metadata-date] list.csv:2:1');
    expect(existsSync(join(root, 'content/drafts'))).toBe(false);
  });

  test.each([
    ['no file', []],
    ['a report in another form', ['story.txt', '--report', 'report.txt']],
    ['a report without a name', ['story.txt', '--report']],
    ['an unknown option', ['story.txt', '--titel', 'x']],
    ['an option without its value', ['story.txt', '--headline']],
    ['one headline for several stories', ['story.txt', 'story.txt', '--headline', 'x']],
    ['no date', ['story.txt', '--published', 'yesterday']],
    ['no language', ['story.txt', '--language', 'e!']],
  ])('misuse ends in 2: %s', async (_, args) => {
    const { code, out, err } = await stet(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  test('a folder that is no site ends in 1', async () => {
    const { code, err } = await stet('story.txt', '--site', join(root, 'elsewhere'));
    expect(code).toBe(1);
    expect(err).toContain('error[site/folder-missing]');
  });
});
