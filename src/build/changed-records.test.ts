import { expect, it } from 'vitest';
import { sampleEntry } from '../archive/sample-entry.ts';
import { noRecords } from '../archive/sample-records.ts';
import type { PlaceRecord, Records } from '../archive/records.ts';
import { sampleContext } from '../views/sample-context.ts';
import { outputsTouchedBy, placeOf } from '../views/touched.ts';
import { commonIn, keepRecords, storiesOfChangedRecords } from './changed-records.ts';
import { maps } from './maps.ts';
import { planBuild } from './plan.ts';

const now = '2026-11-22T12:00:00Z';
const printing = 'code';
const entries = [
  sampleEntry('2010-01-02', 'plain'),
  sampleEntry('2012-03-04', 'signed', { authors: ['jane'], agencies: ['wire'], topics: ['tides'] }),
  sampleEntry('2014-05-06', 'placed', { places: ['hass'] }),
  sampleEntry('2016-07-08', 'dated', { dateline: { place: 'Haas, Syria' } }),
  sampleEntry('2018-09-10', 'other', { authors: ['john'], places: ['porto'] }),
];

const porto: PlaceRecord = { id: 'porto', name: 'Porto', alsoKnownAs: [] };
const coordinates = { latitude: 35.59, longitude: 36.61 };
const hass: PlaceRecord = { id: 'hass', name: 'Hass', alsoKnownAs: ['Haas'], coordinates };
const records: Records = {
  ...noRecords,
  authors: new Map([['jane', { id: 'jane', name: 'Jane' }]]),
  agencies: new Map([['wire', { id: 'wire', name: 'The Wire' }]]),
  places: new Map([['porto', porto]]),
  topics: new Map([['tides', { id: 'tides', name: 'Tides', formerIds: [] }]]),
};

it.each<[string, Partial<Records>, readonly string[]]>([
  ['nothing', {}, []],
  [
    'an author with another name',
    { authors: new Map([['jane', { id: 'jane', name: 'J. Doe' }]]) },
    ['signed'],
  ],
  [
    'an author without a story',
    { authors: new Map([...records.authors, ['ann', { id: 'ann', name: 'Ann' }]]) },
    [],
  ],
  [
    'a topic with another name',
    { topics: new Map([['tides', { id: 'tides', name: 'High tides', formerIds: [] }]]) },
    ['signed'],
  ],
  [
    'an agency whose rights end',
    {
      agencies: new Map([
        [
          'wire',
          { id: 'wire', name: 'The Wire', rights: { withhold: ['feeds'], until: '2020-01-01' } },
        ],
      ]),
    },
    ['signed'],
  ],
  [
    'a place that has come, and is named in a dateline',
    {
      places: new Map([
        ['hass', hass],
        ['porto', porto],
      ]),
    },
    ['dated', 'placed'],
  ],
  ['a place that has gone', { places: new Map() }, ['other']],
])('what a record touches is what a plan of the whole finds: %s', (_, changed, names) => {
  const contextOf = (all: Records) => sampleContext(entries, now, { records: all, maps });
  const [before, after] = [contextOf(records), contextOf({ ...records, ...changed })];
  const nothing = { printing, keys: new Map() };
  const previous = { printing, keys: planBuild(before, [], { printing, previous: nothing }).keys };
  const stories = [...storiesOfChangedRecords(keepRecords(before.records), after)];
  expect(stories.map(({ article }) => article.headline).toSorted()).toEqual(names);
  const touched = outputsTouchedBy({ stories: stories.map(placeOf), since: after.now }, after);
  const [part, whole] = [{ touched }, {}].map((options) => {
    const { render, keys } = planBuild(after, [], { printing, previous, ...options });
    return { render: render.map(({ file }) => file).toSorted(), keys: [...keys].toSorted() };
  });
  expect(part).toEqual(whole);
  expect((part?.render ?? []).length > 0).toBe(names.length > 0);
});

it('sections, and which topics are one, may change any output', () => {
  const renamed = new Map([['tides', { id: 'tides', name: 'Tides', formerIds: ['ebb'] }]]);
  const sections = new Map([['news', { id: 'news', name: 'News' }]]);
  for (const changed of [{ topics: renamed }, { sections }]) {
    expect(commonIn({ ...records, ...changed })).not.toEqual(commonIn(records));
  }
  expect(commonIn({ ...records, authors: new Map() })).toEqual(commonIn(records));
});
