import { expect, test } from 'vitest';
import { renderInline } from './render-inline.ts';

const context = { language: 'en', resolveLink: (href: string) => `/gazette${href}` };

test.each([
  ['An earlier version said "35".', 'An earlier version said “35”.'],
  ['"Quoted" first', '“Quoted” first'],
  ['1. May was wrong', '1. May was wrong'],
  ['# 3 and - 4\n\n> 5', '# 3 and - 4 &gt; 5'],
  [':::lang{lang=ar}', ':::lang{lang=ar}'],
  ['*See* [the story](/a/) at 10:30', '<em>See</em> <a href="/gazette/a/">the story</a> at 10:30'],
  ['*first* word', '<em>first</em> word'],
  ['![The map](map.png)', 'The map'],
  [':lang[حاس]{lang=ar}', '<span lang="ar" dir="rtl">حاس</span>'],
  ['[x](javascript:alert(1)) <script>', 'x &lt;script&gt;'],
  ['', ''],
])('%j', (text, html) => {
  expect(renderInline(text, context)).toBe(html);
});
