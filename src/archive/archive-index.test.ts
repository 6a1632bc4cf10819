import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from './archive-index.ts';
import type { Entry } from './article.ts';
import { compareEntries } from './order.ts';
import type { Records } from './records.ts';
import { sampleEntry } from './sample-entry.ts';
import { noRecords } from './sample-records.ts';

const records: Records = {
  ...noRecords,
  sections: new Map([['news', { id: 'news', name: 'News' }]]),
  topics: new Map([
    ['syria', { id: 'syria', name: 'Syria', formerIds: ['syrian-war', 'harbour'] }],
    ['harbour', { id: 'harbour', name: 'The harbour', formerIds: [] }],
  ]),
};

const indexOf = (...entries: Entry[]) => buildIndex({ entries, records });
const slugs = (entries: readonly Entry[]) => entries.map((entry) => entry.article.headline);

describe('lists and look-ups', () => {
  const newest = sampleEntry('2024-03-14', 'newest', {
    topics: ['harbour'],
    authors: ['jane-roe'],
  });
  const middle = sampleEntry('2016-10-28', 'middle', { topics: ['syria', 'syrian-war'] });
  const oldest = sampleEntry('2016-10-27', 'oldest', {
    topics: ['syrian-war'],
    places: ['hass', 'aleppo'],
    agencies: ['afp'],
  });
  const index = indexOf(newest, oldest, middle);

  test('entries are in total order, found by permalink and by place', () => {
    expect(index.entries).toEqual([oldest, middle, newest]);
    expect(index.byPermalink.get('/2016/10/28/middle/')).toBe(middle);
    expect(index.position.get(newest.article.file)).toBe(2);
  });

  test('neighbours are those of the order', () => {
    expect(index.previous(middle)).toBe(oldest);
    expect(index.next(middle)).toBe(newest);
    expect(index.previous(oldest)).toBeUndefined();
    expect(index.next(newest)).toBeUndefined();
    expect(index.next(sampleEntry('2020-01-01', 'foreign'))).toBeUndefined();
  });

  test('groups hold each story once, former topic ids mean the topic', () => {
    expect(slugs(index.group('topics', 'syria'))).toEqual(['oldest', 'middle']);
    expect(index.group('topics', 'syrian-war')).toBe(index.group('topics', 'syria'));
    expect(index.groupIds('topics')).toEqual(['harbour', 'syria']);
    expect(slugs(index.group('sections', 'news'))).toEqual(['oldest', 'middle', 'newest']);
    expect(index.groupIds('places')).toEqual(['aleppo', 'hass']);
    expect(slugs(index.group('agencies', 'afp'))).toEqual(['oldest']);
    expect(slugs(index.group('authors', 'jane-roe'))).toEqual(['newest']);
    expect(index.group('authors', 'nobody')).toEqual([]);
  });

  test('an id that a topic has today is not another one’s former id', () => {
    expect(slugs(index.group('topics', 'harbour'))).toEqual(['newest']);
  });

  test('records are found by present and by former id', () => {
    expect(index.record('topics', 'syrian-war')?.name).toBe('Syria');
    expect(index.record('topics', 'harbour')?.name).toBe('The harbour');
    expect(index.record('sections', 'news')?.name).toBe('News');
    expect(index.record('places', 'hass')).toBeUndefined();
  });

  test('the calendar goes by the publication day, in order', () => {
    expect([...index.years.keys()]).toEqual(['2016', '2024']);
    expect([...index.months.keys()]).toEqual(['2016-10', '2024-03']);
    expect([...index.days.keys()]).toEqual(['2016-10-27', '2016-10-28', '2024-03-14']);
    expect(slugs(index.months.get('2016-10') ?? [])).toEqual(['oldest', 'middle']);
  });

  test('of two files with one permalink the earlier has it', () => {
    const twin = sampleEntry('2024-03-15', 'twin', { permalink: newest.article.permalink });
    expect(indexOf(twin, newest).byPermalink.get(newest.article.permalink)).toBe(newest);
  });
});

describe('threads', () => {
  const first = sampleEntry('2024-03-14', 'first');
  const second = sampleEntry('2024-03-15', 'second', { follows: '/2024/03/14/first/' });
  const third = sampleEntry('2024-03-16', 'third', { follows: '/2024/03/15/second/' });
  const aside = sampleEntry('2024-03-17', 'aside', { follows: '/2024/03/14/first/' });
  const alone = sampleEntry('2024-03-18', 'alone');
  const index = indexOf(aside, alone, third, second, first);

  test('followers are those that name the story', () => {
    expect(slugs(index.followers('/2024/03/14/first/'))).toEqual(['second', 'aside']);
    expect(index.followers('/2024/03/18/alone/')).toEqual([]);
  });

  test('a thread is the whole of it, seen from any of its stories', () => {
    for (const entry of [first, second, third, aside]) {
      expect(slugs(index.thread(entry))).toEqual(['first', 'second', 'third', 'aside']);
    }
    expect(index.thread(alone)).toEqual([alone]);
  });

  test('a story that is not public holds its followers together', () => {
    expect(slugs(indexOf(second, aside).thread(aside))).toEqual(['second', 'aside']);
  });

  test('a circle is one thread', () => {
    const a = sampleEntry('2024-03-14', 'a', { follows: '/2024/03/15/b/' });
    const b = sampleEntry('2024-03-15', 'b', { follows: '/2024/03/14/a/' });
    const own = sampleEntry('2024-03-16', 'own', { follows: '/2024/03/16/own/' });
    expect(slugs(indexOf(a, b, own).thread(b))).toEqual(['a', 'b']);
    expect(slugs(indexOf(own).thread(own))).toEqual(['own']);
  });
});

test('language versions know each other, whichever one names which', () => {
  const english = sampleEntry('2024-03-14', 'english');
  const arabic = sampleEntry('2024-03-15', 'arabic', { translates: '/2024/03/14/english/' });
  const french = sampleEntry('2024-03-16', 'french', { translates: '/2024/03/15/arabic/' });
  const index = indexOf(french, english, arabic);
  expect(slugs(index.translations(english))).toEqual(['arabic', 'french']);
  expect(slugs(index.translations(arabic))).toEqual(['english', 'french']);
  expect(slugs(index.translations(french))).toEqual(['english', 'arabic']);
  expect(indexOf(english).translations(english)).toEqual([]);
});

describe('in any archive', () => {
  const number = fc.nat(30);
  const someEntries = fc.uniqueArray(
    fc.record({
      at: number,
      follows: fc.option(number),
      topic: fc.constantFrom('a', 'b', 'syria'),
    }),
    { selector: ({ at }) => at, maxLength: 30 },
  );
  const entryOf = ({ at, follows, topic }: { at: number; follows: number | null; topic: string }) =>
    sampleEntry('2024-03-14', `s${at}`, {
      topics: [topic],
      ...(follows === null ? {} : { follows: `/2024/03/14/s${follows}/` }),
    });

  test('the order of the input does not matter', () => {
    fc.assert(
      fc.property(someEntries, (some) => {
        const entries = some.map(entryOf);
        const [one, other] = [indexOf(...entries), indexOf(...entries.toReversed())];
        expect(one.entries).toEqual(other.entries);
        expect(one.entries).toEqual(entries.toSorted(compareEntries));
        for (const entry of entries) expect(one.thread(entry)).toEqual(other.thread(entry));
        for (const id of one.groupIds('topics')) {
          expect(one.group('topics', id)).toEqual(other.group('topics', id));
        }
      }),
    );
  });

  test('threads part the archive: each story is in its own, and in no other', () => {
    fc.assert(
      fc.property(someEntries, (some) => {
        const index = indexOf(...some.map(entryOf));
        for (const entry of index.entries) {
          const thread = index.thread(entry);
          expect(thread).toContain(entry);
          for (const other of thread) expect(index.thread(other)).toEqual(thread);
          const followed = index.byPermalink.get(entry.article.follows ?? '');
          if (followed) expect(thread).toContain(followed);
        }
      }),
    );
  });
});

test('a chain of twenty thousand follow-ups is gathered without deep recursion', () => {
  const permalink = (at: number) => `/old/${String(at).padStart(5, '0')}/`;
  const chain = Array.from({ length: 20_000 }, (_, at) =>
    sampleEntry('2024-03-14', `s${at}`, { permalink: permalink(at), follows: permalink(at + 1) }),
  );
  const index = indexOf(...chain);
  for (const end of [chain.at(0), chain.at(-1)]) {
    expect(end && index.thread(end)).toHaveLength(20_000);
  }
});
