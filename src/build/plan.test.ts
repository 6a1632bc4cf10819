import { expect, it } from 'vitest';
import type { Entry } from '../archive/article.ts';
import { sampleEntry } from '../archive/sample-entry.ts';
import { sampleContext } from '../views/sample-context.ts';
import { outputsTouchedBy, placeOf } from '../views/touched.ts';
import { type Plan, planBuild } from './plan.ts';

const printing = 'code';
const files = [{ file: 'logo.svg', from: '/site/public/logo.svg', key: 'a' }];

const topics = ['oceans', 'treaties'];
const strike = sampleEntry('2016-10-27', 'strike', { topics });
const port = sampleEntry('2016-10-27', 'port', { topics: ['oceans'] });
const treaty = sampleEntry('2017-02-03', 'treaty', { topics });
const before = [
  ...[sampleEntry('2010-01-02', 'first'), strike, port],
  ...Array.from({ length: 49 }, (_, at) => sampleEntry('2017-02-03', `treaty-${at}`, { topics })),
];

const today = '2026-11-22T12:00:00Z';

function contextOf(entries: readonly Entry[], now = today) {
  return sampleContext(entries, now);
}

function previousAt(now: string) {
  const nothing = { printing, keys: new Map() };
  const { keys } = planBuild(contextOf(before, now), files, { printing, previous: nothing });
  return { printing, keys: new Map([...keys, ['_astro/style.css', '_astro/style.css']]) };
}

/** Both plans of an archive in which some stories are others: of what is touched, and of the whole. */
function plans(
  after: readonly Entry[],
  copied = files,
  { since = today, now = today } = {},
): readonly Plan[] {
  const changed = before.filter((entry) => !after.includes(entry));
  const young = after.filter((entry) => !before.includes(entry));
  const context = contextOf(after, now);
  const stories = [...changed, ...young].map(placeOf);
  const touched = outputsTouchedBy({ stories, since: Date.parse(since) }, context);
  return [{ touched }, {}].map((options) =>
    planBuild(context, copied, { printing, previous: previousAt(since), ...options }),
  );
}

function told({ render, keys, ...rest }: Plan) {
  return { ...rest, keys: [...keys].sort(), render: render.map(({ file }) => file).sort() };
}

it.each<[string, readonly Entry[]]>([
  ['nothing changed', before],
  ['a story added, which fills a page of its topics', [...before, treaty]],
  ['a story added to a year without one', [...before, sampleEntry('2013-05-06', 'quiet')]],
  ['a headline corrected', before.with(1, sampleEntry('2016-10-27', 'strike', { headline: 'x' }))],
  ['a story removed from a day that keeps one', before.filter((entry) => entry !== port)],
  ['a day emptied', before.filter((entry) => entry !== port && entry !== strike)],
  ['a story moved', before.with(1, sampleEntry('2018-01-01', 'strike', { topics }))],
  ['a topic left', before.with(1, sampleEntry('2016-10-27', 'strike', { topics: ['other'] }))],
  [
    'a thread begun',
    [...before, sampleEntry('2017-03-01', 'then', { follows: strike.article.permalink })],
  ],
])('what is touched is what a plan of the whole finds: %s', (_, after) => {
  const [part, whole] = plans(after).map(told);
  expect(part).toEqual(whole);
  expect(part?.collisions).toEqual([]);
});

it.each([
  ['a month', '2017-02-10T12:00:00Z', '2017-03-01T12:00:00Z'],
  ['some months', '2016-10-28T12:00:00Z', '2017-02-04T12:00:00Z'],
  ['a year', '2017-02-10T12:00:00Z', '2018-01-01T00:00:00Z'],
  ['a month that is taken back', '2017-03-01T12:00:00Z', '2017-02-10T12:00:00Z'],
])('what time alone touches is what a plan of the whole finds: %s', (_, since, now) => {
  const [part, whole] = plans(before, files, { since, now }).map(told);
  expect(part).toEqual(whole);
  expect(part?.render).not.toEqual([]);
});

it('a new month touches no story, and a new year those of the years before it', () => {
  const touched = (since: string, now: string) =>
    outputsTouchedBy({ stories: [], since: Date.parse(since) }, contextOf(before, now)).stories;
  expect(touched('2017-02-10T12:00:00Z', '2017-03-01T12:00:00Z')).toEqual([]);
  expect(touched('2016-10-28T12:00:00Z', '2017-01-01T00:00:00Z').toSorted()).toEqual(
    [strike, port].map(({ article }) => article.permalink).toSorted(),
  );
});

it('copied files come and go', () => {
  const other = [{ file: 'other.svg', from: '/site/public/other.svg', key: 'b' }];
  for (const copied of [[], other, [...files, ...other]]) {
    const [part, whole] = plans([...before, treaty], copied).map(told);
    expect(part).toEqual(whole);
  }
});

it('a file that takes the address of a page is found, whatever has gone beside it', () => {
  const gone = before.filter((entry) => entry !== port);
  const untouched = [...files, { file: '2010/01/02/first/index.html', from: '/first', key: 'd' }];
  const touched = [...files, { file: '2016/10/27/index.html', from: '/day', key: 'e' }];
  for (const copied of [untouched, touched]) {
    const [part, whole] = plans(gone, copied);
    expect(part?.collisions).toEqual([{ file: copied[1]?.file }]);
    expect(part?.collisions).toEqual(whole?.collisions);
  }
});

it('two stories at one address, and a file where a folder is to be, are found as well', () => {
  const paper = sampleEntry('2018-01-01', 'paper', { permalink: '/paper.html' });
  const below = sampleEntry('2018-01-02', 'below', { formerUrls: ['/paper.html/pictures'] });
  const twice = sampleEntry('2017-02-04', 'twice', { permalink: strike.article.permalink });
  const inTheWay = { file: '2018', from: '/site/public/2018', key: 'c' };
  for (const [part, whole] of [
    plans([...before, twice]),
    plans([...before, sampleEntry('2018-01-01', 'new')], [...files, inTheWay]),
    plans([...before, paper, below]),
    plans([...before, below], [...files, { ...inTheWay, file: 'paper.html' }]),
    plans([...before, paper], [...files, { ...inTheWay, file: 'paper.html/a/b.pdf' }]),
    plans(before, [...files, { ...inTheWay, file: '_astro' }]),
  ]) {
    expect(part?.collisions).not.toEqual([]);
    expect(part?.collisions).toEqual(whole?.collisions);
  }
});
