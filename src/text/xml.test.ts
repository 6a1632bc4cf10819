import { expect, it } from 'vitest';
import { xmlText } from './xml.ts';

it('drops what no XML document may hold, and nothing else', () => {
  expect(xmlText('a\u0000b\u0008c\u000bd\u001fe\ufffef')).toBe('abcdef');
  expect(xmlText('lone \ud83d and \udcf0 halves')).toBe('lone  and  halves');
  const kept = 'tab\tline\nreturn\r حاس 📰 <&>"\' \u0085\u200f';
  expect(xmlText(kept)).toBe(kept);
});
