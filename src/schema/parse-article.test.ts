import { describe, expect, it } from 'vitest';
import { parseArticle, parseDraft } from './parse-article.ts';

const site = { timeZone: 'Asia/Dubai', language: 'en', tagAuthority: 'gazette.example,2026' };
const file = 'articles/2016/10/27/hass-school.md';

function parse(text: string, at = file) {
  return parseArticle({ file: at, text, site });
}

/** `rule line:column-endLine:endColumn` of every problem. */
function marks(text: string, at = file): string[] {
  return parse(text, at).problems.map(({ rule, place }) => {
    const { line, column, endLine, endColumn } = place ?? {};
    return place ? `${rule} ${line}:${column}-${endLine}:${endColumn}` : rule;
  });
}

describe('a sound article', () => {
  const text = `---
headline: '007: a name, not a number'
published: 2016-10-27
updated: 2016-10-27T21:30:00Z
embargoedUntil: 2016-10-27
section: no
language: pt-br
topics: [null, 1.0]
dateline: Dubai
ids: [007, 1e3]
picture:
  src: ../../26/./hass.jpg
  alt: Map
  graphic: Yes
  focus: { x: +40, y: 12.50 }
corrections:
  - date: 2016-10-28T00:30+04:00
    kind: detail
    text: "  The year was wrong.  "
---


First paragraph.
`;

  it('keeps scalars as they were written and types what means a type', () => {
    expect(parse(text).article).toEqual({
      file,
      permalink: '/2016/10/27/hass-school/',
      feedId: 'tag:gazette.example,2026:/2016/10/27/hass-school/',
      headline: '007: a name, not a number',
      published: {
        text: '2016-10-27',
        instant: Date.parse('2016-10-26T20:00:00Z'),
        day: '2016-10-27',
        hasTime: false,
      },
      updated: {
        text: '2016-10-27T21:30:00Z',
        instant: Date.parse('2016-10-27T21:30:00Z'),
        day: '2016-10-28',
        hasTime: true,
      },
      embargoedUntil: {
        text: '2016-10-27',
        instant: Date.parse('2016-10-26T20:00:00Z'),
        day: '2016-10-27',
        hasTime: false,
      },
      status: 'published',
      section: 'no',
      language: 'pt-BR',
      topics: ['null', '1.0'],
      places: [],
      people: [],
      dateline: { place: 'Dubai' },
      authors: [],
      agencies: [],
      ids: ['007', '1e3'],
      picture: {
        src: 'articles/2016/26/hass.jpg',
        alt: 'Map',
        graphic: true,
        focus: { x: 40, y: 12.5 },
      },
      corrections: [
        {
          date: {
            text: '2016-10-28T00:30+04:00',
            instant: Date.parse('2016-10-27T20:30:00Z'),
            day: '2016-10-28',
            hasTime: true,
          },
          kind: 'detail',
          text: 'The year was wrong.',
        },
      ],
      sources: [],
      formerUrls: [],
    });
  });

  it('gives the body and the line on which it begins', () => {
    expect(parse(text)).toMatchObject({ body: 'First paragraph.\n', bodyLine: 23, problems: [] });
  });

  it('is the same with a byte order mark and with other line breaks', () => {
    const plain = parse(text);
    expect(parse(`\ufeff${text}`)).toEqual(plain);
    expect(parse(text.replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(parse(text.replaceAll('\n', '\r'))).toEqual(plain);
  });

  it('takes its permalink from the front matter where there is one, wherever the file lies', () => {
    const moved = text.replace('section: no', 'section: no\npermalink: /news/007.html');
    expect(parse(moved, 'articles/imported/0042.md').article).toMatchObject({
      permalink: '/news/007.html',
      feedId: 'tag:gazette.example,2026:/news/007.html',
    });
  });

  it('keeps the feed id of its first permalink', () => {
    const moved = text.replace('section: no', 'section: no\nfirstPermalink: /news/007.html');
    expect(parse(moved).article).toMatchObject({
      permalink: '/2016/10/27/hass-school/',
      feedId: 'tag:gazette.example,2026:/news/007.html',
    });
  });

  it('may have a picture of which only caption and credit arrived', () => {
    const captioned = text.replace(/ {2}src: .*\n {2}alt: .*\n/, '  caption: A school in Hass.\n');
    expect(parse(captioned).article?.picture).toEqual({
      alt: '',
      caption: 'A school in Hass.',
      graphic: true,
      focus: { x: 40, y: 12.5 },
    });
  });
});

describe('places of problems', () => {
  it('are exact for three faults in one file, counted in the whole file', () => {
    const text = `---
headline: School reopens in Hass
published: 2023-02-30
section: world
picture:
  src: hass.jpg
  alt: A classroom
  captoin: A school.
corrections:
  - date: 2016-10-28
    kind: detail
    text: One.
  - date: 2016-10-29
    kind: "typo"
    text: Two.
---

Body.
`;
    expect(marks(text)).toEqual([
      'date/impossible 3:12-3:22',
      'field/unknown 8:3-8:10',
      'field/value 14:11-14:17',
    ]);
    expect(marks(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(marks(text));
  });

  it('point at what should hold a missing field', () => {
    const text = `---
headline: School reopens in Hass
published: 2016-10-27
section: world
dateline:
  date: 2016-10-27
sources: [{ title: Report }]
---
`;
    expect(marks(text)).toEqual(['field/missing 5:1-5:9', 'field/missing 7:11-7:28']);
    expect(marks('---\nheadline: A\npublished: 2016-10-27\n---\n')).toEqual([
      'field/missing 1:1-1:4',
    ]);
  });

  it('are found after comments, folded texts and letters of two code units', () => {
    const text = `---
# 🙂 a note
headline: >-
  School
  reopens
published: 2016-10-27
section: world
people: ['🙂🙂', ""]
---
`;
    expect(marks(text)).toEqual(['field/empty 8:18-8:20']);
  });

  it('are given for a field named like a part of every object', () => {
    const text =
      '---\nheadline: A\npublished: 2016-10-27\nsection: world\n__proto__: x\nconstructor: y\n---\n';
    expect(marks(text)).toEqual(['field/unknown 5:1-5:10', 'field/unknown 6:1-6:12']);
  });
});

describe('the notation', () => {
  const sound = 'headline: A\npublished: 2016-10-27\nsection: world\n';

  it.each([
    ['an alias', 'slugline: &a x\nbyline: *a\n', 'yaml/first-character 5:11-5:15'],
    ['a tag', 'slugline: !!int 7\n', 'yaml/first-character 5:11-5:18'],
    ['two documents', '...\n---x\n', 'yaml/syntax 6:1-7:1'],
    [
      'a quote that the next line closes',
      'slugline: "a\n  b"\nbyline: a: b\n',
      'yaml/colon 7:9-7:13',
    ],
    [
      'a block that looks like slips',
      'standfirst: |\n  a: b: c\n  "x" y\nbyline: @me\n',
      'yaml/first-character 8:9-8:12',
    ],
    ['an item with a colon', 'people:\n  - Doctor: Haddad: Amina\n', 'yaml/colon 6:13-6:26'],
    ['text after a bracket', 'byline: [Sic] by Jane\n', 'yaml/first-character 5:9-5:22'],
    [
      'a field given twice in a picture',
      'picture:\n  credit: A\n  credit: B\n',
      'yaml/duplicate-field 7:3-7:9',
    ],
    ['a single quote inside', "byline: 'It's me'\n", 'yaml/quote 5:13-5:18'],
  ])('has a place for %s', (_, extra, mark) => {
    expect(marks(`---\n${sound}${extra}---\n`)[0]).toBe(mark);
  });

  it('finds every slip of a file at once', () => {
    const text =
      '---\nheadline: "A" b\npublished: 2016-10-27\nbyline: c: d\npeople:\n\t- E\nslugline: @f\n---\n';
    expect(marks(text)).toEqual([
      'yaml/quote 2:14-2:16',
      'yaml/colon 4:9-4:13',
      'yaml/tab 6:1-6:2',
      'yaml/first-character 7:11-7:13',
    ]);
  });

  it('lets fields be empty, as in a form', () => {
    const text = `---\n${sound}standfirst:\ntopics:\npicture:\n  src:\n  alt: ""\nrights:\n---\n`;
    expect(parse(text).problems).toEqual([]);
    expect(parse(text).article).not.toHaveProperty('picture');
  });

  it.each(['', '---', '---\n', '\n', '---\n---', '---\n[]\n---\n', '\u0000', '---\n\u0000\n---\n'])(
    'has a problem and no crash for %j',
    (text) => {
      const { article, problems } = parse(text);
      expect(article).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    },
  );
});

it('checks a draft, from which anything may still be missing', () => {
  const draft = (text: string) =>
    parseDraft({ file: 'drafts/Any name.md', text, site }).problems.map(({ rule }) => rule);
  expect(draft('---\nids: [007]\n---\n\nText.\n')).toEqual([]);
  expect(draft('---\n---\n')).toEqual([]);
  expect(draft('---\npublished: tomorrow\npicture:\n  src: a.jpg\n---\n')).toEqual([
    'date/form',
    'field/missing',
  ]);
});
