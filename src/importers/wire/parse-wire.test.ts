import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { leftOut } from '../import.ts';
import type { FoundStory } from '../import.ts';
import { makeStory } from '../make-story.ts';
import { parseWire } from './parse-wire.ts';

const options = { file: 'wire.txt', agencies: [{ id: 'vps', name: 'Valley Press Service' }] };

const line = fc.oneof(
  fc.constantFrom(
    ...['', '', '3.14159-2653', '3.14159-2654', '2.0045117-90312266', 'valley-flood-2ndlead'],
    'A wall in the village of Elm, in the north of Teme on March 3, 2019. Image Credit: VPS',
    ...['Image Credit:', 'Photo Credit: X Image Credit: Y', 'Crédit photo : VPS'],
    ...['Kingsbridge: The gates stay closed.', 'KINGSBRIDGE, Oct 27 (AFP) - Text.', '(Reuters) -'],
    ...[
      'KINGSBRIDGE, 13 March 2019 (VPS) --',
      'Paris, 1er août (dpa, VPS) – Oui.',
      'دمشق - وكالات',
    ],
    'القاهرة ١٣ أكتوبر ٢٠١٩ (رويترز) - النص.',
    'Update: on Friday, a day earlier -- or not -- "it\'s" 10:30.',
    ...[
      '- with inputs from agencies',
      'Agencies',
      'The road is shut. (dpa)',
      '— Reuters/AP',
      'وكالات',
    ],
    ...['By Jane Roe in Elm', 'Flood gates stay closed', 'UPDATE 1-Flood gates stay closed'],
    ...['(Updates with comment)', 'URGENT', 'EDITORS: kill this.', 'KILL', 'EMBARGOED until noon'],
    ...[
      'ADVERTISEMENT',
      'Read more: The gates',
      'Copyright 2019 X',
      '(more)',
      '-30-',
      'Lire aussi : Oui',
    ],
    ...['---', '=====', '* * *', '\f', '\fText', 'NNNN', 'ZCZC VPS1', '###'],
    ...['   indented    and wide   ', ' -- ', '# 1. :::x'],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const source = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '\u2029')), {
    maxLength: 14,
  })
  .map((lines) => lines.flat().join(''));

test('any text ends in stories or in an error, and no letter of it is lost or said twice', () => {
  fc.assert(
    fc.property(source, (text) => {
      const { stories, problems } = parseWire(text, options);
      const errors = problems.filter(({ level }) => level === 'error');
      if (stories.length === 0) expect(errors).not.toEqual([]);
      // A part of the file that has no text is an error, and its words are in no story.
      else if (errors.length === 0) {
        expect(sorted(stories.flatMap(wordsOf))).toBe(sorted([text]));
      }
    }),
    { numRuns: 6000 },
  );
});

test('each paragraph is in one story, and all of them in the order of the text', () => {
  fc.assert(
    fc.property(source, (text) => {
      let from = 0;
      const whole = letters(text);
      for (const { paragraphs } of parseWire(text, options).stories) {
        for (const paragraph of paragraphs) {
          const found = whole.indexOf(letters(paragraph), from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + letters(paragraph).length;
        }
      }
    }),
    { numRuns: 3000 },
  );
});

test('what a story says is in its file: front matter, body, nothing of a note in the body', () => {
  fc.assert(
    fc.property(source, fc.boolean(), (text, isDated) => {
      const facts = isDated ? { headline: 'H', published: '2019-03-14' } : {};
      for (const found of parseWire(text, options).stories) {
        const story = makeStory(found, { ...facts, name: 'wire', timeZone: 'Asia/Dubai' });
        expect(story.kind).toBe(isDated && !found.hold ? 'article' : 'draft');
        const body = letters(textOf(parseFragment(rendered(story.body))));
        expect(body).toBe(letters(...found.paragraphs));
        const { editorsNote, dateline, byline, slugline } = story.frontMatter;
        const note = letters(String(editorsNote ?? ''));
        for (const { text: one } of found.notes) expect(note).toContain(letters(one));
        if (found.dateline?.place) {
          expect(dateline).toMatchObject({ place: found.dateline.place });
        }
        expect([byline, slugline]).toEqual([found.byline, found.slugline]);
      }
    }),
    { numRuns: 1500 },
  );
});

test('a long text without a single break, or with nothing else, is read in a moment', () => {
  const pieces = [
    'A',
    'in Aa ',
    'a-',
    ' ',
    '--',
    'in the a of ',
    'Image Credit ',
    '1 May ',
    '(AFP) ',
  ];
  for (const piece of [
    ...pieces,
    'Aa, ',
    'و ',
    '---\n',
    '\f',
    '1.1-1\n\n',
    'NNNN\n',
    'By Aa ',
    '""',
  ]) {
    const many = piece.repeat(50_000);
    expect(() => parseWire(`1.1-1\n${many}\n\nText.`, options)).not.toThrow();
    expect(() => parseWire(many, options)).not.toThrow();
  }
  // Quadratic work would take minutes, and the runner's own limit ends it.
});

/** All words of a story, each once. */
function wordsOf(story: FoundStory): string[] {
  const { picture, dateline, met } = story;
  return [
    ...story.ids,
    story.slugline ?? '',
    story.byline ?? '',
    picture?.caption ?? '',
    picture?.credit ?? '',
    dateline?.printed ?? '',
    ...story.paragraphs,
    story.agencyLine ?? '',
    ...story.notes.map(({ text }) => text),
    ...met.filter(({ to }) => to === leftOut).map(({ value }) => value),
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

function sorted(texts: readonly string[]): string {
  return [...letters(...texts)].sort().join('');
}

/** Without white space, what cannot be printed, the layout's dashes, and the label of the credit. */
function letters(...texts: readonly string[]): string {
  return texts
    .join('\n')
    .toWellFormed()
    .replace(/(?:(?:Image|Photo) Credit|Crédit photo) ?:/g, '')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\ufeff\ufffd]/gu, '')
    .replace(/[\s–—-]/g, '');
}
