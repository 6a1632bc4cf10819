import { expect, it } from 'vitest';
import { formerPlace } from './former-place.ts';

it('finds a line where it lay before lines were put in above it', () => {
  const before = 'a\nb\nc\n';
  const after = 'a\r\nnew\r\nb\r\nc\r\n';
  const at = (line: number) => formerPlace({ line, column: 1, endLine: line }, after, before);
  expect([at(1), at(2), at(3), at(4)]).toEqual([
    { line: 1, column: 1, endLine: 1 },
    undefined,
    { line: 2, column: 1, endLine: 2 },
    { line: 3, column: 1, endLine: 3 },
  ]);
});
