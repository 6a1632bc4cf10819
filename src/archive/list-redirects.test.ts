import { expect, it } from 'vitest';
import { buildIndex } from './archive-index.ts';
import { formerTopicRedirects, pagesToCome } from './list-redirects.ts';
import { pageSize } from './paging.ts';
import type { Records, TopicRecord } from './records.ts';
import { sampleEntry } from './sample-entry.ts';
import { noRecords } from './sample-records.ts';

const topic = (id: string, formerIds: string[] = []): [string, TopicRecord] => [
  id,
  { id, name: id, formerIds },
];
const records = {
  ...noRecords,
  topics: new Map([
    topic('syria', ['syrian-war', 'aleppo']),
    topic('aleppo'),
    topic('oceans', ['sea']),
  ]),
} satisfies Records;

const indexOf = (count: number) =>
  buildIndex({
    entries: Array.from({ length: count }, (_, at) =>
      sampleEntry('2016-10-27', `s${at}`, { topics: ['syrian-war'] }),
    ),
    records,
  });

it('leads from every page that a topic had under another name', () => {
  expect([...formerTopicRedirects(indexOf(pageSize + 1), records)]).toEqual([
    { from: '/topics/syrian-war/', to: '/topics/syria/' },
    { from: '/topics/syrian-war/2016/', to: '/topics/syria/2016/' },
    { from: '/topics/syrian-war/2016/2/', to: '/topics/syria/2016/2/' },
  ]);
});

it.each([
  [pageSize - 1, []],
  [pageSize, ['/sections/news/2016/2/', '/topics/syria/2016/2/']],
  [pageSize + 1, []],
  [2 * pageSize, ['/sections/news/2016/3/', '/topics/syria/2016/3/']],
])('a list of %i stories leads on from %j', (count, addresses) => {
  const redirects = [...pagesToCome(indexOf(count))];
  expect(redirects.map(({ from }) => from)).toEqual(addresses);
  for (const { from, to } of redirects) expect(from.startsWith(to)).toBe(true);
});
