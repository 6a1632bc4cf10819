import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKnownIds, readTarget, removeTarget } from './import-target.ts';
import { resolveSiteFolder } from './site-folder.ts';
import { writeFileAtomic } from './write-file.ts';

let root = '';
const site = () => resolveSiteFolder({ flag: root, repository: root });
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stet-target-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('ids are found however YAML writes them, verbatim, in articles and drafts', () => {
  put(
    'content/articles/2019/03/13/a.md',
    '---\nheadline: A\nids:\n  - 007\n  - 1.10\nsection: x\n---\n',
  );
  put('content/articles/2019/03/13/b.mdx', '---\r\nids: ["a: b", no]\r\n---\r\nids: [body]\r\n');
  put('content/drafts/c.md', '---\nids:\n- "007"\n# end\n---\n');
  put('content/drafts/d.md', 'No front matter.\nids: [x]\n');
  put('content/drafts/e.md', '---\nids: {a: b}\n---\n');
  put('content/pages/f.md', '---\nids: [page]\n---\n');
  expect([...readKnownIds(site())].sort()).toEqual([
    ['007', ['content/articles/2019/03/13/a.md', 'content/drafts/c.md']],
    ['1.10', ['content/articles/2019/03/13/a.md']],
    ['a: b', ['content/articles/2019/03/13/b.mdx']],
    ['no', ['content/articles/2019/03/13/b.mdx']],
  ]);
});

test('a site without articles knows no id', () => {
  expect(readKnownIds(site()).size).toBe(0);
});

test('what a file says of headline, date, section and language stays verbatim', () => {
  const text = '---\nheadline: "A: b"\npublished: 2019-03-13\nlanguage: no\nsection:\n---\nText.\n';
  put('content/drafts/a.md', text);
  expect(readTarget(site(), 'content/drafts/a.md')).toEqual({
    path: 'content/drafts/a.md',
    text,
    facts: { headline: 'A: b', published: '2019-03-13', language: 'no' },
  });
  removeTarget(site(), 'content/drafts/a.md');
  expect(readTarget(site(), 'content/drafts/a.md')).toBeUndefined();
});

test('a file is written whole, its folders made, nothing left beside it', () => {
  const path = join(root, 'content/articles/2019/03/13/a.md');
  writeFileAtomic(path, 'old');
  writeFileAtomic(path, 'new ✓');
  expect(readFileSync(path, 'utf8')).toBe('new ✓');
  expect(readdirSync(dirname(path))).toEqual(['a.md']);
});

test('a write that fails leaves nothing behind', () => {
  mkdirSync(join(root, 'taken', 'inside'), { recursive: true });
  expect(() => writeFileAtomic(join(root, 'taken'), 'text')).toThrow();
  expect(readdirSync(root)).toEqual(['taken']);
});
