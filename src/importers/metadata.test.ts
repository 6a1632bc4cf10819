import { describe, expect, test } from 'vitest';
import { metadataMatcher } from './match-metadata.ts';
import { parseMetadata } from './metadata.ts';

const facts = (text: string, file: string) =>
  parseMetadata(text, file).rows.map((row) => row.facts);
const told = (text: string, file: string) =>
  parseMetadata(text, file).problems.map(({ rule, place, what }) => [rule, place?.line, what]);

describe('parseMetadata', () => {
  const expected = [
    {
      ...{ headline: 'Gates, closed', published: '2019-03-13', section: 'region' },
      ...{ language: 'en', topics: ['floods', 'rivers'], authors: ['jane-roe'] },
    },
  ];

  test('CSV and JSON say the same', () => {
    const header = 'ID,File,Headline,Published,Section,Language,Topics,Authors';
    const row = '007,a.txt,"Gates, closed",2019-03-13, region ,en,floods | rivers,jane-roe';
    const entry = {
      ...{ id: '007', file: 'a.txt', headline: 'Gates, closed', published: '2019-03-13' },
      ...{ section: 'region', language: 'en', topics: ['floods', 'rivers'], authors: 'jane-roe' },
    };
    expect(facts(`${header}\r\n${row}\r\n`, 'list.csv')).toEqual(expected);
    expect(facts(JSON.stringify([entry]), 'list.json')).toEqual(expected);
    expect(parseMetadata(JSON.stringify([entry]), 'LIST.JSON').rows[0]).toMatchObject({
      ...{ id: '007', file: 'a.txt', at: 1 },
    });
  });

  test('a JSON object names its stories by file or id', () => {
    const { rows } = parseMetadata('{"a.txt": {"section": "x"}, "1.1-1": {}}', 'list.json');
    expect(rows).toEqual([
      { file: 'a.txt', facts: { section: 'x' }, at: 1 },
      { id: '1.1-1', facts: {}, at: 2 },
    ]);
  });

  test('what is empty says nothing', () => {
    expect(facts('id,headline,topics\n1-1,,\n', 'list.csv')).toEqual([{}]);
    expect(parseMetadata('file,headline\n', 'list.csv')).toEqual({ rows: [], problems: [] });
  });

  test.each([
    ['', 'list.csv', [['import/metadata-unreadable', 1]]],
    ['headline\nX\n', 'list.csv', [['import/metadata-unreadable', 1]]],
    ['id,section\n1,2,3\n', 'list.csv', [['import/metadata-unreadable', 2]]],
    ['id,section\n,region\n', 'list.csv', [['import/metadata-unreadable', 2]]],
    ['id,published\n1,27.10.2016\n', 'list.csv', [['import/metadata-date', 2]]],
    ['id\n1\n2\n1\n', 'list.csv', [['import/metadata-twice', 4]]],
    ['id,date\n1,2\n', 'list.csv', [['import/metadata-column', undefined]]],
    ['{', 'list.json', [['import/metadata-unreadable', undefined]]],
    ['[1]', 'list.json', [['import/metadata-unreadable', undefined]]],
    ['"text"', 'list.json', [['import/metadata-unreadable', undefined]]],
    ['[{"id": "1", "publishd": "x"}]', 'list.json', [['import/metadata-column', undefined]]],
  ])('%j in %s is told', (text, file, expectedProblems) => {
    expect(told(text, file).map(([rule, line]) => [rule, line])).toEqual(expectedProblems);
  });
});

describe('metadataMatcher', () => {
  const rows = [
    { file: 'story.txt', facts: { section: 'far', headline: 'F' }, at: 2 },
    { file: '2016\\story.txt', facts: { section: 'near' }, at: 3 },
    { id: '1.1-1', facts: { headline: 'I' }, at: 4 },
    { id: '9.9-9', facts: {}, at: 5 },
  ];

  test('an id goes before a file, a longer path before a shorter one', () => {
    const matcher = metadataMatcher(rows, 'list.csv');
    expect(matcher.factsFor([], 'wire/story.txt', true)).toEqual({ section: 'far', headline: 'F' });
    expect(matcher.factsFor([], 'wire/2016/story.txt', true)).toEqual({ section: 'near' });
    expect(matcher.factsFor(['x', '1.1-1'], 'story.txt', true)).toEqual({
      ...{ section: 'far', headline: 'I' },
    });
    expect(matcher.factsFor([], 'otherstory.txt', true)).toEqual({});
  });

  test('a file’s headline is for its only story', () => {
    const matcher = metadataMatcher(rows, 'list.csv');
    expect(matcher.factsFor([], 'story.txt', false)).toEqual({ section: 'far' });
  });

  test('rows about nothing are told', () => {
    const matcher = metadataMatcher(rows, 'list.csv');
    matcher.factsFor(['1.1-1'], 'story.txt', true);
    expect(matcher.unused().map(({ place }) => place?.line)).toEqual([3, 5]);
  });
});
