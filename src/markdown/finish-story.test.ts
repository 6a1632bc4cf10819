import { expect, it } from 'vitest';
import { finishStory } from './finish-story.ts';

const below = (href: string) => `/paper${href}`;

it('puts links below the base path and alignment into classes', () => {
  const html =
    '<p><a href="/2016/">x</a> <img src="/a.png" alt=""></p><table><tbody><tr><td style="text-align:right">1</td></tr></tbody></table>';
  expect(finishStory(html, below)).toEqual({
    html: '<p><a href="/paper/2016/">x</a> <img src="/paper/a.png" alt=""></p><table><tbody><tr><td class="align-end">1</td></tr></tbody></table>',
    faults: [],
  });
  const outside =
    '<a href="https://example.org/">x</a><a href="//host/">y</a><a href="#note">z</a>';
  expect(finishStory(outside, below).html).toBe(outside);
});

it.each([
  ['<script>1</script>', 'an element <script>'],
  ['<p style="color: red">x</p>', 'an attribute style="color: red"'],
  ['<p onclick="x()">x</p>', 'an attribute onclick'],
  ['<a href=" java\nscript:x()">x</a>', 'an address that begins with javascript:'],
])('finds what no page may have in %s', (html, fault) => {
  expect(finishStory(html, below).faults).toEqual([fault]);
});
