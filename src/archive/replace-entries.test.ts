import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArchiveIndex, buildIndex } from './archive-index.ts';
import type { Entry } from './article.ts';
import { groupKinds, type Records } from './records.ts';
import { replaceEntries } from './replace-entries.ts';
import { sampleEntry } from './sample-entry.ts';
import { noRecords } from './sample-records.ts';

const records: Records = {
  ...noRecords,
  sections: new Map([['news', { id: 'news', name: 'News' }]]),
  topics: new Map([['syria', { id: 'syria', name: 'Syria', formerIds: ['syrian-war'] }]]),
};

const stories = [
  sampleEntry('2016-10-27', 'oldest', { topics: ['syrian-war'], places: ['hass'] }),
  sampleEntry('2016-10-28', 'second', { topics: ['syria'], follows: '/2016/10/27/oldest/' }),
  sampleEntry('2016-10-28', 'third', { translates: '/2016/10/27/oldest/', authors: ['jane-roe'] }),
  sampleEntry('2024-03-14', 'newest', { agencies: ['afp'] }),
];

/** All that an index can be asked for. */
function answers(index: ArchiveIndex): unknown {
  const { entries, byPermalink, position, years, months, days } = index;
  return {
    ...{ entries, byPermalink, position },
    calendar: [years, months, days].map((groups) => [...groups]),
    groups: groupKinds.map((kind) => index.groupIds(kind).map((id) => [id, index.group(kind, id)])),
    former: index.group('topics', 'syrian-war'),
    around: entries.map((entry) => [
      index.previous(entry),
      index.next(entry),
      index.thread(entry),
      index.translations(entry),
      index.followers(entry.article.permalink),
    ]),
  };
}

const corrected = (entry: Entry, headline: string): Entry => ({
  ...entry,
  article: { ...entry.article, headline },
});

test('an index brought up to date, time and again, answers as one built anew', () => {
  const turn = fc.tuple(fc.nat(stories.length - 1), fc.string());
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 6 }), (turns) => {
      let entries: readonly Entry[] = stories;
      let index = buildIndex({ entries, records });
      answers(index);
      for (const [at, headline] of turns) {
        entries = entries.map((entry, each) => (each === at ? corrected(entry, headline) : entry));
        const updated = replaceEntries(index, entries);
        expect(updated).toBeDefined();
        index = updated ?? index;
        expect(answers(index)).toEqual(answers(buildIndex({ entries, records })));
      }
    }),
  );
});

test('a list with a changed story is another list, all others stand', () => {
  const before = buildIndex({ entries: stories, records });
  const after = replaceEntries(
    before,
    stories.map((entry, at) => (at === 3 ? corrected(entry, 'Corrected') : entry)),
  );
  expect(after?.group('agencies', 'afp')).not.toBe(before.group('agencies', 'afp'));
  expect(after?.group('topics', 'syria')).toBe(before.group('topics', 'syria'));
  expect(before.entries[3]?.article.headline).toBe('newest');
});

test('what moves, comes or goes asks for a new index', () => {
  const index = buildIndex({ entries: stories, records });
  const [oldest, ...others] = stories as [Entry, ...Entry[]];
  const moved = { ...oldest, article: { ...oldest.article, topics: [] } };
  const gone = sampleEntry('2020-01-01', 'another');
  expect(replaceEntries(index, [moved, ...others])).toBeUndefined();
  expect(replaceEntries(index, [gone, ...others])).toBeUndefined();
  expect(replaceEntries(index, others)).toBeUndefined();
  expect(replaceEntries(index, stories)).toBe(index);
});
