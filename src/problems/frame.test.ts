import { expect, it } from 'vitest';
import { sourceFrame } from './frame.ts';

const show = (source: string, line: number, column: number, endColumn?: number, endLine = line) =>
  sourceFrame(source, { line, column, endLine, endColumn });

it('shows the line before, the line and the marks', () => {
  expect(show('a: 1\nb: 22\n', 2, 4, 6)).toEqual(['   1 | a: 1', '   2 | b: 22', '     |    ^^']);
});

it('leaves an empty line before out, and widens the gutter', () => {
  const source = `${'\n'.repeat(122)}b: 2`;
  expect(show(source, 123, 1, 2)).toEqual(['  123 | b: 2', '      | ^']);
});

it('marks one column where no end is given, also behind the end of the line', () => {
  expect(sourceFrame('ab', { line: 1, column: 1 })).toEqual(['   1 | ab', '     | ^']);
  expect(show('ab', 1, 3, 4)).toEqual(['   1 | ab', '     |   ^']);
  expect(show('', 1, 1, 1)).toEqual(['   1 |', '     | ^']);
  expect(show('ab', 7, 1, 2)).toEqual([]);
});

it('marks the first line of what runs over several', () => {
  expect(show('a: |\n  b\n', 1, 4, 1, 3)).toEqual(['   1 | a: |', '     |    ^']);
});

it('widens tabs to the next stop', () => {
  expect(show('\ta\tb', 1, 4, 5)).toEqual(['   1 |     a   b', '     |         ^']);
  expect(show('\ta', 1, 1, 2)).toEqual(['   1 |     a', '     | ^^^^']);
});

it('counts wide letters twice and marks not at all', () => {
  expect(show('日本: x', 1, 5, 6)).toEqual(['   1 | 日本: x', '     |       ^']);
  expect(show('cafe\u0301: x', 1, 8, 9)).toEqual(['   1 | cafe\u0301: x', '     |       ^']);
  expect(show('🙂👨‍👩‍👧 x', 1, 12, 13)).toEqual(['   1 | 🙂👨‍👩‍👧 x', '     |      ^']);
});

it('shows control characters without obeying them', () => {
  expect(show('a\u001b[31mb\u202e', 1, 2, 3)).toEqual(['   1 | a␛[31mb', '     |  ^']);
});

it('drops a byte order mark and knows every line break', () => {
  expect(show('\ufeffa\r\nb\rc', 1, 1, 2)).toEqual(['   1 | a', '     | ^']);
  expect(show('\ufeffa\r\nb\rc', 3, 1, 2)).toEqual(['   2 | b', '   3 | c', '     | ^']);
});

it('cuts long lines around the marks', () => {
  const long = `${'a'.repeat(200)}X${'b'.repeat(200)}`;
  const [line = '', mark = ''] = show(long, 1, 201, 202);
  expect(line).toMatch(/^ {3}1 \| …a{24}Xb+…$/);
  expect(mark).toBe(`     | ${' '.repeat(25)}^`);
  expect([...line].length).toBe(7 + 88);

  const [whole = '', marks = ''] = show(long, 1, 1, 402);
  expect(whole).toMatch(/^ {3}1 \| a{87}…$/);
  expect(marks).toBe(`     | ${'^'.repeat(88)}`);
});
