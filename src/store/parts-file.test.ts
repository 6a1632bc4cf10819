import { expect, test } from 'vitest';
import { readParts, writeParts } from './parts-file.ts';

test.each([
  { name: 'none', parts: [] },
  { name: 'an empty one', parts: [''] },
  { name: 'any characters', parts: ['a\nb\tc', '', 'ش', '"'] },
])('reads what was written: $name', ({ parts }) => {
  expect(readParts(writeParts({ version: 1 }, parts))).toEqual({ head: { version: 1 }, parts });
});

test('a text that was cut short anywhere is as good as none', () => {
  const text = writeParts('v', ['one', 'two', 'three']);
  for (let end = 0; end < text.length; end++) expect(readParts(text.slice(0, end))).toBeUndefined();
});
