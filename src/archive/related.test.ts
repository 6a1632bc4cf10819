import { expect, it } from 'vitest';
import { buildIndex } from './archive-index.ts';
import type { Entry } from './article.ts';
import { earlierCoverage } from './related.ts';
import { sampleEntry } from './sample-entry.ts';
import { noRecords } from './sample-records.ts';

/** Stories of one topic, on the days from 1 January 2016 on. */
function onTopic(count: number): Entry[] {
  return Array.from({ length: count }, (_, at) =>
    sampleEntry(new Date(Date.UTC(2016, 0, 1 + at)).toISOString().slice(0, 10), `s${at}`, {
      topics: ['syria'],
    }),
  );
}

function relatedTo(slug: string, entries: readonly Entry[]): string[] {
  const index = buildIndex({ entries, records: noRecords });
  const entry = index.entries.find(({ article }) => article.headline === slug);
  return entry ? earlierCoverage(entry, index, 4).map(({ article }) => article.headline) : [];
}

it('names the last two stories of each topic, never a later one', () => {
  expect(relatedTo('s5', onTopic(9))).toEqual(['s4', 's3']);
  expect(relatedTo('s0', onTopic(9))).toEqual([]);
});

it('puts first what shares more topics, and what is in the same language', () => {
  const entries = [
    sampleEntry('2016-01-01', 'both', { topics: ['syria', 'schools'] }),
    sampleEntry('2016-01-02', 'arabic', { topics: ['syria', 'schools'], language: 'ar' }),
    sampleEntry('2016-01-03', 'one', { topics: ['schools'] }),
    sampleEntry('2016-01-04', 'now', { topics: ['syria', 'schools'] }),
  ];
  expect(relatedTo('now', entries)).toEqual(['both', 'one', 'arabic']);
});

it('leaves out the thread, translations and what was withdrawn', () => {
  const [a, b, c, d, e, f] = onTopic(6) as [Entry, Entry, Entry, Entry, Entry, Entry];
  const changed = (entry: Entry, facts: Partial<Entry['article']>): Entry => ({
    ...entry,
    article: { ...entry.article, ...facts },
  });
  const entries = [
    ...[a, b],
    changed(c, { status: 'withdrawn' }),
    changed(d, { translates: f.article.permalink }),
    e,
    changed(f, { follows: e.article.permalink }),
  ];
  expect(relatedTo('s5', entries)).toEqual(['s1', 's0']);
});

it('lets a story that comes in between change the next two of its topic only', () => {
  const before = onTopic(30);
  // Before s9, which is of the same day.
  const late = sampleEntry('2016-01-10', 'between', { topics: ['syria'] });
  const changed = before.filter(({ article: { headline } }) => {
    const now = relatedTo(headline, [...before, late]);
    return now.join() !== relatedTo(headline, before).join();
  });
  expect(changed.map(({ article }) => article.headline)).toEqual(['s9', 's10']);
});
