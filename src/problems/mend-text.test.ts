import { expect, it } from 'vitest';
import { mendText } from './mend-text.ts';
import { writeDiff } from './write-diff.ts';

const edit = (line: number, column: number, endColumn: number, text: string, endLine = line) => ({
  line,
  column,
  endLine,
  endColumn,
  text,
});

it('carries out edits in any order and keeps every other byte', () => {
  const text = '\ufeffone  two\r\nthree  four\rfive  six\nend';
  const edits = [edit(3, 5, 7, ' '), edit(1, 4, 6, ' '), edit(2, 6, 8, ' ')];
  expect(mendText(text, edits)).toBe('\ufeffone two\r\nthree four\rfive six\nend');
});

it('leaves the later of two overlapping edits out', () => {
  expect(mendText('abcdef', [edit(1, 1, 4, 'X'), edit(1, 3, 5, 'Y')])).toBe('Xdef');
});

it('deletes whole lines', () => {
  expect(mendText('\n\n---\na: 1\n', [edit(1, 1, 1, '', 3)])).toBe('---\na: 1\n');
});

it('shows what differs', () => {
  expect(writeDiff('a.md', 'one\n\ttwo\nthree\n', 'one\n  two\nthree\n')).toBe(
    '--- a.md\n+++ a.md\n@@ line 2 @@\n-\ttwo\n+  two\n',
  );
  expect(writeDiff('a.md', '\n\n---\n', '---\n')).toBe('--- a.md\n+++ a.md\n@@ line 1 @@\n-\n-\n');
  expect(writeDiff('a.md', 'one\n', 'one\n')).toBe('');
});
