import { describe, expect, test } from 'vitest';
import type { Moment } from './article.ts';
import { isHeld, releaseTime } from './embargo.ts';

function moment(text: string): Moment {
  return { text, instant: Date.parse(text), day: text.slice(0, 10), hasTime: true };
}

const six = moment('2024-03-14T06:00:00Z');
const noon = moment('2024-03-14T12:00:00Z');
/** The day's start in Dubai, four hours before that of UTC. */
const dateAlone: Moment = {
  text: '2024-03-14',
  instant: Date.parse('2024-03-13T20:00:00Z'),
  day: '2024-03-14',
  hasTime: false,
};

describe('the release time', () => {
  test('is publication when there is no embargo', () => {
    expect(releaseTime({ published: six })).toBe(six);
  });

  test('is the later of publication and embargo', () => {
    expect(releaseTime({ published: six, embargoedUntil: noon })).toBe(noon);
    expect(releaseTime({ published: noon, embargoedUntil: six })).toBe(noon);
    expect(releaseTime({ published: dateAlone, embargoedUntil: six })).toBe(six);
  });
});

describe('a story is held', () => {
  test('until its release, and no longer at that very instant', () => {
    const story = { published: six, embargoedUntil: noon };
    expect(isHeld(story, noon.instant - 1)).toBe(true);
    expect(isHeld(story, noon.instant)).toBe(false);
  });

  test('on a date alone until that day begins in the site’s zone', () => {
    expect(isHeld({ published: dateAlone }, Date.parse('2024-03-13T19:59:59Z'))).toBe(true);
    expect(isHeld({ published: dateAlone }, Date.parse('2024-03-13T20:00:00Z'))).toBe(false);
  });
});
