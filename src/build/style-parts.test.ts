import { expect, it } from 'vitest';
import { styleParts } from './style-parts.ts';

const names = (text: string) => {
  const { imports, files } = styleParts(text);
  return [imports, files].map((each) => each.map(({ specifier }) => specifier));
};

it('finds what a style sheet names', () => {
  expect(names(`@import './a.css';\n@import url("b.css") screen;\n@import url(c.css);`)).toEqual([
    ['./a.css', 'b.css', 'c.css'],
    [],
  ]);
  expect(
    names(`a { background: url( './bg.svg' ) } b::before { content: "url(x.png) {"; } /* url(y) { */
      c { mask: URL(d.svg#m); src: url("e.woff2") format("woff2") }`),
  ).toEqual([[], ['./bg.svg', 'd.svg#m', 'e.woff2']]);
  const text = 'a { background: url( "./é.svg" ) }';
  const [{ specifier, at } = { specifier: '', at: 0 }] = styleParts(text).files;
  expect(text.slice(at)).toMatch(new RegExp(`^${RegExp.escape(specifier)}"`));
});

it.each([
  [':root { --a: { b: [c] }; --d: calc((1px + 2px) * 2) }', undefined],
  ['.a\\{b { content: "}" } /* } */ @media (width > 1px) { p { color: red } }', undefined],
  ["a { background: url(data:image/svg+xml;utf8,<svg>') } b { color: red }", undefined],
  ['a { color: ', { at: 2, isOpen: true }],
  ['a { } }\nb { }', { at: 6, isOpen: false }],
  ['a { width: calc(1px + 2px; }', { at: 27, isOpen: false }],
  ['a { background: url("x" }', { at: 24, isOpen: false }],
])('finds the bracket without another in %s', (text, unmatched) => {
  expect(styleParts(text).unmatched).toEqual(unmatched);
});
