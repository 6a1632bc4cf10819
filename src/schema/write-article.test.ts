import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FrontMatter } from './article-schema.ts';
import { parseArticle } from './parse-article.ts';
import { readFields } from './read-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { writeArticle } from './write-article.ts';

const site = { timeZone: 'Asia/Dubai', language: 'en', tagAuthority: 'gazette.example,2026' };

/** What YAML readers trip over: types, indicators, quotes, breaks, white space, markers, scripts. */
const nasty = [
  ...['007', 'no', 'null', '~', 'true', '1e3', '0x1F', '2016-10-27', '12:30', '.inf', '=', '<<'],
  ...['', ' ', ' lead', 'trail ', '\t', '- item', '-', '---', '...', '? key', 'a: b', 'a:', ': b'],
  ...['#', 'a # b', '# b', '@at', '`tick', '%per', '&anchor', '*alias', '!tag', '|', '>', '>-'],
  ...['[a', ']', '{a: b}', '"', "'", "it's", '"quoted" text', "'quoted' text", 'a\\b', '\\'],
  ...['one\ntwo', '\none', 'one\n', 'one\n\n\ntwo', '  one\ntwo', 'one\r\ntwo', 'a\rb', '\u0085'],
  ...[
    '\u2028',
    '\u2029',
    '\u0000',
    '\u0007',
    '\u007f',
    '\ufeff',
    '\u00a0',
    'حاس: "مدرسة"',
    '日本',
    '🙂',
  ],
  ...[
    'word '.repeat(60),
    'x'.repeat(300),
    `${'word '.repeat(40)}\n\n  indented ${'word '.repeat(40)}`,
  ],
];
const value = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...nasty), { maxLength: 4 }).map((parts) => parts.join('')),
);
const list = fc.array(value, { maxLength: 3 });
const rights = fc.record({ until: value, note: value }, { requiredKeys: [] });
const frontMatter = fc.record(
  {
    contentWarning: value,
    headline: value,
    standfirst: value,
    published: value,
    topics: list,
    ids: list,
    dateline: fc.oneof(
      value,
      fc.record({ date: value, place: value }, { requiredKeys: ['place'] }),
    ),
    picture: fc.record({ caption: value, src: value, alt: value, rights }, { requiredKeys: [] }),
    sources: fc.array(fc.record({ url: value, title: value }), { maxLength: 2 }),
    rights,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<FrontMatter>>;

const body = fc.oneof(
  value,
  fc.array(value).map((parts) => parts.join('\n\n')),
);

it('gives back what was written, however hostile', () => {
  fc.assert(
    fc.property(frontMatter, body, (fields, text) => {
      const parts = splitFrontMatter(writeArticle(fields, text));
      const read = readFields(parts, 'content/a.md');
      expect(read.problems).toEqual([]);
      expect(read.fields).toEqual(fields);
      const lines = text.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '');
      expect(parts.body.trimEnd()).toBe(lines.trimEnd());
    }),
    { numRuns: 2000 },
  );
});

it('writes what it has read with the same bytes', () => {
  fc.assert(
    fc.property(frontMatter, body, (fields, text) => {
      const once = writeArticle(fields, text);
      const parts = splitFrontMatter(once);
      const read = readFields(parts, 'content/a.md').fields as Partial<FrontMatter>;
      expect(writeArticle(read, parts.body)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

it('quotes only what needs it, folds long texts and keeps the order of the schema', () => {
  const text = writeArticle(
    {
      ids: ['007', '1.1919981-241525154'],
      section: 'world',
      picture: { credit: 'AFP', alt: 'A classroom: broken windows', src: 'hass.jpg' },
      published: '2016-10-27',
      standfirst:
        'Three weeks after the air strikes on the town, lessons begin again in a cellar under the market.',
      headline: 'Hass: what we know',
      editorsNote: 'Call the ministry.\nAsk for the list.',
      byline: undefined,
    },
    '\n\nLessons began again.\n\n',
  );
  expect(text).toBe(`---
headline: "Hass: what we know"
standfirst: >-
  Three weeks after the air strikes on the town, lessons begin again in a cellar under the
  market.
published: 2016-10-27
section: world
ids:
  - 007
  - 1.1919981-241525154
editorsNote: |-
  Call the ministry.
  Ask for the list.
picture:
  src: hass.jpg
  alt: "A classroom: broken windows"
  credit: AFP
---

Lessons began again.
`);
  const { article, bodyLine } = parseArticle({
    file: 'articles/2016/10/27/hass.md',
    text,
    site,
  });
  expect(article?.ids).toEqual(['007', '1.1919981-241525154']);
  expect(bodyLine).toBe(20);
});

it('writes a draft without fields and without text', () => {
  expect(writeArticle({}, '')).toBe('---\n---\n');
  expect(splitFrontMatter('---\n---\n')).toMatchObject({ yaml: '', body: '', bodyLine: 3 });
});
