import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from './escape-markdown.ts';

const features = { gfm: true, smartPunctuation: true, directive: true };

/** What a reader sees: `p: the text`, one entry a block. */
function rendered(markdown: string): string[] {
  const blocks = parseFragment(markdownToHtml(markdown, { features }).html).childNodes;
  return blocks
    .map((node) => `${node.nodeName}: ${textOf(node)}`)
    .filter((block) => block !== '#text: \n');
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const marks = fc.constantFrom(
  ...'* _ __ ** # ## 1. 12) - -- --- ... .. > < <b> </b> <!-- <? &amp; &#12; &copy & [ ] [^1] ](x)'.split(
    ' ',
  ),
  ...'![ | |- ~ ~~ ` ``` ~~~ : :: ::: note {x} { } = == === + +++ " \' \\ \\\\ www. http:// https://'.split(
    ' ',
  ),
  ...'x.y @ a@b.co mailto: xmpp: . , ; ! $ ^ % ( ) “ ” ’ – … / [x] 10:30 ftp:// -: :- _a_ $$'.split(
    ' ',
  ),
  ...[' ', '  ', '\n', '\t', '\u00a0', '\u200b', '\u2003', '\u0301', 'a', 'b', 'é', 'ا', '1', '😀'],
);

describe('escapeMarkdown', () => {
  test('leaves prose alone', () => {
    const prose = 'AT&T (a < b) said: “It’s 5% – no more,” on p. 3; see x_y, 1,5 and [sic]…';
    expect(escapeMarkdown(prose)).toBe(prose.replace('[', '\\['));
  });

  test.each([
    ['11:30 am', '11\\:30 am'],
    ['1. First', '1\\. First'],
    ['- item', '\\- item'],
    ["it's", "it\\'s"],
    ['so...', 'so.\\.\\.'],
    ['www.example.com', 'www\\.example.com'],
  ])('%s is written as %s', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  test('whatever is written reads back as the same text, in the same paragraphs', () => {
    const paragraph = fc
      .oneof(
        fc.array(marks, { minLength: 1, maxLength: 14 }).map((parts) => parts.join('')),
        fc.string({ unit: 'grapheme', minLength: 1 }),
      )
      .map((text) => text.split('\n').map((line) => line.trim()))
      .map((lines) => lines.filter((line) => line !== '').join('\n'))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const markdown = paragraphs.map(escapeMarkdown).join('\n\n');
        expect(rendered(markdown)).toEqual(paragraphs.map((text) => `p: ${text}`));
      }),
      { numRuns: 3000 },
    );
  });
});
