import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { parseWire } from './parse-wire.ts';

const options = { file: 'wire.txt', timeZone: 'Asia/Dubai' };

const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '3.14159-2653',
    'A wall in the village of Elm, in the north of Teme on March 3, 2019. Image Credit: VPS',
    'Image Credit:',
    'Photo Credit: X Image Credit: Y',
    'Kingsbridge: The gates stay closed.',
    'Update: on Friday, a day earlier -- or not -- "it\'s" 10:30.',
    '- with inputs from agencies',
    'Agencies',
    '   indented    and wide   ',
    ' -- ',
    '# 1. :::x',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const source = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\u2029')), {
    maxLength: 12,
  })
  .map((lines) => lines.flat().join(''));

test('any text ends in one story or in an error, and no letter of it is lost', () => {
  fc.assert(
    fc.property(source, (text) => {
      const { stories, problems } = parseWire(text, options);
      const [story] = stories;
      if (story) expect(letters(...partsOf(story))).toBe(letters(text));
      else expect(problems.map(({ level }) => level)).toContain('error');
    }),
    { numRuns: 5000 },
  );
});

test('a long text without a single break is read in a moment', () => {
  const started = performance.now();
  for (const piece of ['A', 'in Aa ', 'a-', ' ', '--', 'in the a of ', 'Image Credit ', '1 May ']) {
    parseWire(`1.1-1\n${piece.repeat(50_000)}\n\nText.`, options);
    parseWire(piece.repeat(50_000), options);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

/** All words of a story in the order of the layout. */
function partsOf(story: ReturnType<typeof parseWire>['stories'][number]): string[] {
  const fields = story.frontMatter as {
    picture?: { caption?: string; credit?: string };
    dateline?: { place: string };
    agencyLine?: string;
  };
  const { picture, dateline, agencyLine } = fields;
  return [
    ...story.ids,
    picture?.caption ?? '',
    picture?.credit ?? '',
    dateline ? `${dateline.place}:` : '',
    textOf(parseFragment(rendered(story.body))),
    agencyLine ?? '',
  ];
}

function rendered(markdown: string): string {
  const features = { gfm: true, smartPunctuation: true, directive: true };
  return markdownToHtml(markdown, { features }).html;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Without white space, what cannot be printed, the layout's dashes, and the label of the credit. */
function letters(...texts: readonly string[]): string {
  return texts
    .join('')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\ufeff\ufffd]/gu, '')
    .replace(/[\s–—-]/g, '')
    .replace(/(?:Image|Photo)Credit:/g, '');
}
