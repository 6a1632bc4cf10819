import { describe, expect, it } from 'vitest';
import { parseDestination, planMove } from './plan-move.ts';
import { sampleEntry } from './sample-entry.ts';

const { article } = sampleEntry('2016-10-27', 'hass');
const published = { isHeld: false };

describe('where a story is to go', () => {
  const dated = (day: string, slug: string) => ({ kind: 'dated', day, slug });
  it('is a slug, a day, a dated address or file, or another address', () => {
    const cases: [string, unknown][] = [
      ['hass-school', dated('2016-10-27', 'hass-school')],
      ['2016-10-28', dated('2016-10-28', 'hass')],
      ['/2016/10/28/مدرسة/', dated('2016-10-28', 'مدرسة')],
      ['/2016/10/28/b', dated('2016-10-28', 'b')],
      ['../gazette/content/articles/2016/10/28/b.md', dated('2016-10-28', 'b')],
      ['/news/hass.html', { kind: 'permalink', permalink: '/news/hass.html' }],
      ['/2016/10/28/Hass_1/', { kind: 'permalink', permalink: '/2016/10/28/Hass_1/' }],
      ['Hass School', undefined],
      ['/news/hass?id=1', undefined],
    ];
    for (const [typed, expected] of cases) {
      expect(parseDestination(typed, article), typed).toEqual(expected);
    }
  });
});

describe('a move', () => {
  it('leaves the old address behind and keeps the first one', () => {
    const moved = planMove(article, { kind: 'dated', day: '2016-10-28', slug: 'b' }, published);
    expect(moved).toEqual({
      file: 'articles/2016/10/28/b.md',
      address: '/2016/10/28/b/',
      permalink: undefined,
      firstPermalink: '/2016/10/27/hass/',
      formerUrls: ['/2016/10/27/hass/'],
    });
    const again = planMove(
      { ...article, ...moved, permalink: moved.address },
      { kind: 'permalink', permalink: '/news/hass.html' },
      published,
    );
    expect(again).toEqual({
      file: 'articles/2016/10/28/b.md',
      address: '/news/hass.html',
      permalink: '/news/hass.html',
      firstPermalink: '/2016/10/27/hass/',
      formerUrls: ['/2016/10/27/hass/', '/2016/10/28/b/'],
    });
  });

  it('takes an address back without redirecting it to itself', () => {
    const moved = { ...article, permalink: '/b/', formerUrls: ['/2016/10/27/hass', '/c/'] };
    expect(
      planMove(moved, { kind: 'dated', day: '2016-10-27', slug: 'hass' }, published).formerUrls,
    ).toEqual(['/c/', '/b/']);
    const respelt = planMove(moved, { kind: 'permalink', permalink: '/B.html' }, published);
    expect(respelt.formerUrls).toEqual(moved.formerUrls);
  });

  it('leaves nothing behind where no reader has been', () => {
    const moved = planMove(
      article,
      { kind: 'dated', day: '2016-10-27', slug: 'b' },
      { isHeld: true },
    );
    expect(moved).toMatchObject({ firstPermalink: undefined, formerUrls: [] });
  });
});
