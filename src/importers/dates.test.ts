import { describe, expect, test } from 'vitest';
import { isRealDay, publishedOn } from './published-on.ts';
import { parseSpelledDates } from './spelled-dates.ts';
import { suggestPublished } from './suggest-published.ts';

test.each([
  ['on October 26, 2016.', '2016-10-26'],
  ['on Oct. 26 2016', '2016-10-26'],
  ['the 3rd of March 2019', '2019-03-03'],
  ['1 Sept. 2001', '2001-09-01'],
  ['(2016-10-26)', '2016-10-26'],
  ['in October 2016', '2016-10'],
  ['in 2016', undefined],
  ['on October 26', undefined],
  ['Marching in 2016', undefined],
  ['le 1er août 2019', '2019-08-01'],
  ['am 3. März 2019', '2019-03-03'],
  ['el 26 de octubre de 2016', '2016-10-26'],
  ['في ٢٦ تشرين الأول/أكتوبر ٢٠١٦', '2016-10-26'],
  ['في 26 تشرين الاول (اكتوبر) 2016', '2016-10-26'],
  ['يوم 13 جويلية 2019', '2019-07-13'],
  ['في 1 شتنبر 2019', '2019-09-01'],
  ['26 OCTOBRE 2016', '2016-10-26'],
])('parseSpelledDates: %s', (text, date) => {
  expect(parseSpelledDates(text)[0]?.date).toBe(date);
});

test('a date that is not on the calendar is told apart', () => {
  expect(parseSpelledDates('30 February 2019 or 29 February 2020')).toMatchObject([
    { date: '2019-02-30', real: false, start: 0, end: 16 },
    { date: '2020-02-29', real: true },
  ]);
  expect(isRealDay('2019-13-01')).toBe(false);
});

test.each([
  ['2019-03-13', 'Asia/Dubai', '2019-03-13'],
  ['2019-03-13T22:30:00Z', 'Asia/Dubai', '2019-03-14'],
  ['2019-03-13T01:30+04:00', 'America/New_York', '2019-03-12'],
  ['2019-02-30', 'UTC', undefined],
  ['2019-03-13T25:00:00Z', 'UTC', undefined],
  ['2019-03-13T10:00:00', 'UTC', undefined],
  ['13 March 2019', 'UTC', undefined],
])('publishedOn: %s in %s', (published, zone, day) => {
  expect(publishedOn(published, zone)).toBe(day);
});

describe('suggestPublished', () => {
  const days = (text: string) =>
    suggestPublished([{ text, line: 4 }], '2016-10-26').map(({ value }) => value);

  test('2016-10-26 was a Wednesday', () => {
    expect(days('He said on Thursday.')).toEqual(['2016-10-27']);
    expect(days('He said on Wednesday.')).toEqual(['2016-10-26']);
    expect(days('He said on Tuesday.')).toEqual(['2016-11-01']);
    expect(days('It fell yesterday.')).toEqual(['2016-10-27']);
    expect(days('It fell three days ago.')).toEqual(['2016-10-29']);
    expect(days('On Thursday, a day earlier than planned.')).toEqual(['2016-10-27']);
    expect(days('On Friday, a day before the vote.')).toEqual(['2016-10-27', '2016-10-28']);
  });

  test('days that are not the story’s own, and silence, suggest nothing', () => {
    expect(days('Since Monday nobody came; next Friday they will.')).toEqual([]);
    expect(days('Nothing about time.')).toEqual([]);
    expect(suggestPublished([{ text: 'On Friday.', line: 1 }], '9999-12-31')).toEqual([]);
  });

  test('the reasons name line and words', () => {
    const [suggestion] = suggestPublished(
      [{ text: 'One.\nA day earlier.', line: 4 }],
      '2016-10-26',
    );
    expect(suggestion?.reasons).toEqual([
      'the picture was taken on Wednesday, 26 October 2016',
      'the text says “A day earlier” (line 5): if that is the picture’s day, the story is of Thursday, 27 October 2016',
    ]);
  });
});
