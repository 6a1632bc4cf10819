import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editFrontMatter } from './edit-front-matter.ts';
import { changedFields } from './field-change.ts';
import { readFields } from './read-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { writeArticle } from './write-article.ts';

const file = `---
# The desk's own order of fields.
section: world
headline: 'School reopens in Hass'   # from the wire
standfirst: >-
  Three weeks after the air strikes,
  lessons begin in a cellar.

published: 2016-10-27T18:05:00+04:00 # our time
updated: # not yet
topics: [syria, "children-in-war"] # by id
corrections:
  # oldest first
  - date: 2016-10-28
    kind: detail
    text: >-
      The year was wrong.
  # nothing after this

formerUrls:
- /a/
- "/b/" # the old site
---

A text with --- in it.
`;

/** The lines that an edit took out and put in. */
function difference(before: string, after: string | undefined): { out: string[]; in: string[] } {
  const [old, now] = [before.split('\n'), (after ?? '').split('\n')];
  while (old.length > 0 && now.length > 0 && old[0] === now[0]) {
    old.shift();
    now.shift();
  }
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  return { out: old, in: now };
}

describe('changing a field', () => {
  it('replaces a value and keeps its quotation marks and the comment behind it', () => {
    const after = editFrontMatter(file, [
      { kind: 'set', field: ['headline'], value: "Hass's school reopens" },
      { kind: 'set', field: ['published'], value: '2016-10-28' },
    ]);
    expect(after).toBe(
      file
        .replace("'School reopens in Hass'", "'Hass''s school reopens'")
        .replace('2016-10-27T18:05:00+04:00 #', '2016-10-28 #'),
    );
  });

  it('writes where nothing stood yet, before the comment of the line', () => {
    const after = editFrontMatter(file, [{ kind: 'set', field: ['updated'], value: '2016-10-29' }]);
    expect(difference(file, after)).toEqual({
      out: ['updated: # not yet'],
      in: ['updated: 2016-10-29 # not yet'],
    });
  });

  it('puts a new field behind the one that the schema has before it', () => {
    const after = editFrontMatter(file, [{ kind: 'set', field: ['status'], value: 'withdrawn' }]);
    expect(difference(file, after)).toEqual({ out: [], in: ['status: withdrawn'] });
    expect(after).toContain('updated: # not yet\nstatus: withdrawn\ntopics:');
  });

  it('puts the very first field of the schema at the top, below the comments', () => {
    const draft = '---\n# notes\ndateline: Dubai\n---\n\nText.\n';
    const after = editFrontMatter(draft, [{ kind: 'set', field: ['published'], value: '2016' }]);
    expect(after).toBe('---\n# notes\npublished: 2016\ndateline: Dubai\n---\n\nText.\n');
  });

  it('begins with a field where there is none', () => {
    const set = { kind: 'set', field: ['headline'], value: 'A: b' } as const;
    expect(editFrontMatter('---\n---\nText.', [set])).toBe('---\nheadline: "A: b"\n---\nText.');
    expect(editFrontMatter('---\n# c\n---\n', [set])).toBe('---\n# c\nheadline: "A: b"\n---\n');
  });

  it('changes a field inside another one, in braces as well', () => {
    const one = '---\npicture:\n  src: a.png # map\n  alt: A map\n---\n';
    const two = '---\npicture: { src: a.png, alt: A map }\n---\n';
    const set = { kind: 'set', field: ['picture', 'src'], value: '../a,b.png' } as const;
    expect(editFrontMatter(one, [set])).toBe(one.replace('a.png', '../a,b.png'));
    expect(editFrontMatter(two, [set])).toBe(two.replace('a.png', '"../a,b.png"'));
  });

  it('gives nothing where the fields would have to be written anew', () => {
    const set = { kind: 'set', field: ['updated'], value: '2016-10-29' } as const;
    expect(editFrontMatter('---\n{ headline: A }\n---\n', [set])).toBeUndefined();
    expect(editFrontMatter('no fields', [set])).toBeUndefined();
  });
});

describe('adding to a list', () => {
  it('adds below the last item, with the list’s own margin', () => {
    const correction = { date: '2016-10-29', kind: 'clarification', text: 'Where: in Hass.' };
    const after = editFrontMatter(file, [
      { kind: 'append', field: 'corrections', value: correction },
      { kind: 'append', field: 'formerUrls', value: '/2016/10/26/hass/' },
    ]);
    expect(after).toContain(
      '      The year was wrong.\n  - date: 2016-10-29\n    kind: clarification\n    text: "Where: in Hass."\n  # nothing after this\n',
    );
    expect(after).toContain('- "/b/" # the old site\n- /2016/10/26/hass/\n---\n');
  });

  it('adds inside brackets, and makes a list of an empty one', () => {
    const add = { kind: 'append', field: 'topics', value: 'aleppo' } as const;
    expect(editFrontMatter(file, [add])).toBe(file.replace('-war"]', '-war", aleppo]'));
    for (const empty of ['topics: # none', 'topics: [] # none', 'topics: [ ] # none']) {
      const after = editFrontMatter(`---\n${empty}\nplaces: [hass]\n---\n`, [add]);
      expect(after).toBe('---\ntopics: # none\n  - aleppo\nplaces: [hass]\n---\n');
    }
    expect(editFrontMatter('---\nheadline: A\n---\n', [add])).toBe(
      '---\nheadline: A\ntopics:\n  - aleppo\n---\n',
    );
  });

  it('adds a map inside brackets', () => {
    const text = '---\ncorrections: [{ date: 2016-10-28, text: A }]\n---\n';
    const value = { date: '2016-10-29', text: 'One, two: three' };
    expect(editFrontMatter(text, [{ kind: 'append', field: 'corrections', value }])).toBe(
      '---\ncorrections: [{ date: 2016-10-28, text: A }, { date: 2016-10-29, text: "One, two: three" }]\n---\n',
    );
  });
});

describe('taking out', () => {
  it('takes an item out, and the list with its last one', () => {
    const outA = { kind: 'take-out', field: 'formerUrls', value: '/a/' } as const;
    const outB = { ...outA, value: '/b/' };
    expect(editFrontMatter(file, [outA])).toBe(file.replace('- /a/\n', ''));
    expect(editFrontMatter(file, [outA, outB])).not.toContain('formerUrls');
    const topics = (value: string) =>
      editFrontMatter('---\ntopics: [a, b, c] # by id\n---\n', [
        { kind: 'take-out', field: 'topics', value },
      ]);
    expect(topics('a')).toBe('---\ntopics: [b, c] # by id\n---\n');
    expect(topics('c')).toBe('---\ntopics: [a, b] # by id\n---\n');
    expect(topics('d')).toBe('---\ntopics: [a, b, c] # by id\n---\n');
  });

  it('removes a field of several lines and leaves what is around it', () => {
    const after = editFrontMatter(file, [{ kind: 'remove', field: 'corrections' }]);
    expect(after).toContain('# by id\n  # nothing after this\n\nformerUrls:');
    expect(after).not.toContain('The year was wrong');
  });
});

it('keeps the line breaks and the byte order mark of the file', () => {
  const windows = `\ufeff${file.replaceAll('\n', '\r\n')}`;
  const changes = [
    { kind: 'set', field: ['status'], value: 'withdrawn' },
    { kind: 'append', field: 'ids', value: '007' },
    { kind: 'set', field: ['published'], value: '2016-10-28' },
  ] as const;
  const after = editFrontMatter(windows, changes);
  expect(after).toBe(`\ufeff${editFrontMatter(file, changes)?.replaceAll('\n', '\r\n')}`);
  expect(after?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('does to any file of ours exactly what it was asked', () => {
  const text = fc.oneof(
    fc.constantFrom('a', 'a # b', "it's", '"q"', 'a: b', '- x', 'one\ntwo', 'x '.repeat(80), ''),
    fc.string({ maxLength: 20 }),
  );
  const list = fc.array(text, { maxLength: 3 });
  const fields = fc.record(
    { headline: text, standfirst: text, topics: list, ids: list, formerUrls: list, slugline: text },
    { requiredKeys: [] },
  );
  const line = text.map((each) => each.replace(/\s+/g, ' '));
  const change = fc.oneof(
    fc.record({
      kind: fc.constant('set' as const),
      field: fc.constantFrom(['headline'], ['updated'], ['slugline']),
      value: line,
    }),
    fc.record({
      kind: fc.constant('append' as const),
      field: fc.constantFrom('topics', 'formerUrls', 'corrections'),
      value: fc.oneof(text, fc.record({ date: text, text }, { noNullPrototype: true })),
    }),
    fc.record({
      kind: fc.constantFrom('remove' as const),
      field: fc.constantFrom('topics', 'headline'),
    }),
  );
  fc.assert(
    fc.property(fields, change, fc.boolean(), (given, asked, isWindows) => {
      const unix = writeArticle(given, 'Body.\n');
      const before = isWindows ? unix.replaceAll('\n', '\r\n') : unix;
      const old = readFields(splitFrontMatter(before), '').fields ?? {};
      const after = editFrontMatter(before, [asked]);
      const read = readFields(splitFrontMatter(after ?? ''), '').fields;
      expect(read).toEqual(changedFields(old, asked));
    }),
    { numRuns: 500 },
  );
});
