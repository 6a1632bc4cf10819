/** Any story, whatever is written in it, keeps the rules of the formats in which it is exchanged. */
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleStory } from '../src/feeds/sample-feed.ts';
import { writeDataLine } from '../src/metadata/data-line.ts';
import { writeDataSchema } from '../src/metadata/data-schema.ts';
import { exportFormats, lossesOf } from '../src/metadata/losses.ts';
import { ninjsItem } from '../src/metadata/ninjs.ts';
import type { DataRecord } from '../src/views/data-views.ts';
import { ninjsRules } from './ninjs-rules.ts';

const url = 'https://gazette.example/x/';
const rendition = { url: `${url}p.avif`, format: 'avif', width: 320, height: 213 } as const;

/** A story that has everything, each text the same one. */
const wholeStory = (text: string): DataRecord => ({
  ...sampleStory({
    ...{ headline: text, standfirst: text, summary: text, byline: text, agencyLine: text },
    contentWarning: text,
    people: [text],
    ids: [text, '007'],
    topics: [{ id: 't', name: text, url }],
    places: [
      { id: 'p', name: text, url, country: 'SY', coordinates: { latitude: 35.5, longitude: 36.6 } },
    ],
    authors: [{ id: 'a', name: text, url, site: 'https://jane.example/' }],
    agencies: [{ id: 'w', name: text, url }],
    dateline: { place: text, date: '2016-10-27' },
    updated: sampleStory().published,
    corrections: [{ date: sampleStory().published, kind: 'detail', text }],
    sources: [{ title: text, url: 'https://example.org/', archived: 'https://example.org/copy' }],
    picture: {
      ...{ url: `${url}p.jpg`, width: 1280, height: 853, crops: [], alt: text, caption: text },
      ...{ credit: text, creator: text, copyright: text, taken: '2016-10-26', place: text },
      graphic: true,
    },
    follows: url,
    translates: url,
  }),
  renditions: [rendition],
  pictures: [[rendition]],
});
const bare: DataRecord = { ...sampleStory(), renditions: [], pictures: [] };

const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    ']]>',
    '\u0000',
    '\ud800',
    '\u2028',
    '007',
    '"',
    '\\',
    '\u202eمدرسة',
    '</script>',
  ),
);

describe('ninjs', () => {
  const keeps = ninjsRules();
  const read = (story: DataRecord, text: string) => {
    const site = { licence: { name: text, url: 'https://example.org/licence' } };
    return JSON.parse(JSON.stringify(ninjsItem(story, { text, html: text }, site)));
  };

  it('keeps its rules and every text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const item = read(wholeStory(text), text);
        keeps(item);
        expect(keeps.errors ?? []).toEqual([]);
        expect(item.headlines[0].value).toBe(text);
        expect(item.bodies.map(({ value }: { value: string }) => value)).toEqual([text, text]);
        expect(item.altIds.slice(0, 2)).toEqual([
          { role: 'received', value: text },
          { role: 'received', value: '007' },
        ]);
        expect(item).toMatchObject({ located: text, by: text, usageTerms: text });
        expect(item.associations[0]).toMatchObject({ by: text, infoSources: [{ name: text }] });
      }),
    );
  });

  it('keeps them with the least that a story has, and the rules refuse what is unknown', () => {
    const item = read(bare, 'x');
    expect(keeps(item)).toBe(true);
    expect(item.associations).toBeUndefined();
    expect(keeps({ ...item, editorsNote: 'No.' })).toBe(false);
    expect(keeps({ ...item, uri: undefined })).toBe(false);
    expect(keeps({ ...item, versionCreated: '2016-10-27' })).toBe(false);
  });
});

describe('a line of data', () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const accepts = ajv.compile(JSON.parse(writeDataSchema('https://gazette.example/data/s.json')));

  it('keeps its schema and every text, in one line with its own sum', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = String(writeDataLine(wholeStory(text), { text, html: text }));
        expect(written.indexOf('\n')).toBe(written.length - 1);
        const line = JSON.parse(written);
        accepts(line);
        expect(accepts.errors ?? []).toEqual([]);
        expect(line).toMatchObject({ headline: text, text, html: text, ids: [text, '007'] });
        const { sha256, ...rest } = line;
        expect(createHash('sha256').update(JSON.stringify(rest)).digest('hex')).toBe(sha256);
      }),
    );
    expect(accepts(JSON.parse(String(writeDataLine(bare, { text: '', html: '' }))))).toBe(true);
  });
});

it('says of every format what it cannot carry', () => {
  const lost = (story: DataRecord, format: (typeof exportFormats)[number]) =>
    lossesOf(story, format).map(({ field, loss }) => `${field}: ${loss}`);
  expect(exportFormats.map((format) => [format, lost(bare, format)])).toEqual([
    ['ndjson', []],
    ['ninjs', []],
    ['rss', []],
    ['csl', ['body: not at all', 'feed id: not at all']],
  ]);
  expect(lost(wholeStory('x'), 'ndjson')).toEqual([]);
  expect(lost(wholeStory('x'), 'ninjs')).toEqual([
    'dateline’s day: in the text alone',
    'agency line: in the text alone',
    'content warning: in the text alone',
    'corrections: in the text alone',
    'sources: not at all',
    'picture’s day: as its first instant',
    'that the picture is graphic: not at all',
  ]);
  const inMdx = { ...bare, body: { ...bare.body, format: 'mdx' as const } };
  expect(lost(inMdx, 'ndjson')).toEqual(['components of MDX: not at all']);
});
