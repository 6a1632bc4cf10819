import { expect, it } from 'vitest';
import { styleParts } from './style-parts.ts';

const names = async (text: string) => {
  const { imports, files } = await styleParts(text);
  return [imports, files].map((each) => each.map(({ specifier }) => specifier));
};

it('finds what a style sheet names', async () => {
  expect(
    await names(`@import './a.css';\n@import url("b.css") screen;\n@import url(c.css);`),
  ).toEqual([['./a.css', 'b.css', 'c.css'], []]);
  expect(
    await names(`a { background: url( './bg.svg' ) } b::before { content: "url(x.png) {"; } /* url(y) { */
      c { mask: URL(d.svg#m); --e: url("./e.svg") }
      @font-face { font-family: F; src: url("f.woff2") format("woff2") }`),
  ).toEqual([[], ['./bg.svg', 'd.svg#m', './e.svg', 'f.woff2']]);
});

it('knows where', async () => {
  const text = 'é { color: red }\na { background: url( "./é.svg" ) }';
  const [{ specifier, at } = { specifier: '', at: 0 }] = (await styleParts(text)).files;
  expect(text.slice(at)).toMatch(new RegExp(`^${RegExp.escape(specifier)}"`));
  const imported = '/* é */\n  @import "./é.css";';
  const [found] = (await styleParts(imported)).imports;
  expect(imported.slice(found?.at)).toBe('./é.css";');
});

const isOpen = 'The file ends here, and something in it is not closed.';
const isStray = 'This bracket closes nothing.';

it.each([
  [':root { --a: { b: [c] }; --d: calc((1px + 2px) * 2) }', undefined],
  ['.a\\{b { content: "}" } /* } */ @media (width > 1px) { p { color: red } }', undefined],
  ['a { color: ', { at: 10, why: isOpen }],
  ['a { } }\nb { }', { at: 6, why: isStray }],
  ['a { }\n}\n', { at: 6, why: isStray }],
  [
    'a { }\na { width: calc(1px + 2px; }',
    { at: 33, why: expect.stringContaining('Unexpected token') },
  ],
  ['a:::b { color: red }', { at: 4, why: expect.stringContaining('pseudo element') }],
])('finds what cannot be read in %s', async (text, fault) => {
  expect((await styleParts(text)).fault).toEqual(fault);
});
