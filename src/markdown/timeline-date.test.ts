import { expect, test } from 'vitest';
import { parseTimelineDate } from './timeline-date.ts';

test.each([
  ['27 October 2016', 'en', '2016-10-27'],
  ['October 27, 2016', 'en', '2016-10-27'],
  ['Thursday, 27 October 2016', 'en', '2016-10-27'],
  ['1st Sept. 2016', 'en-GB', '2016-09-01'],
  ['Oct 2016', 'en', '2016-10'],
  ['2016', 'en', '2016'],
  ['2016-10-27', 'fr', '2016-10-27'],
  ['29 February 2016', 'en', '2016-02-29'],
  ['29 February 2015', 'en', undefined],
  ['2016-13-01', 'en', undefined],
  ['27 October', 'en', undefined],
  ['Early morning', 'en', undefined],
  ['Ramadan 2016', 'en', undefined],
  ['27 octobre 2016', 'fr', '2016-10-27'],
  ['1er août 2016', 'fr', '2016-08-01'],
  ['27 de octubre de 2016', 'es', '2016-10-27'],
  ['27. Oktober 2016', 'de', '2016-10-27'],
  ['27 октября 2016', 'ru', '2016-10-27'],
  ['27 أكتوبر 2016', 'ar', '2016-10-27'],
  ['٢٧ أكتوبر ٢٠١٦', 'ar', '2016-10-27'],
  ['27 October 2016', 'ar', '2016-10-27'],
])('%s in %s is %s', (text, language, date) => {
  expect(parseTimelineDate(text, language)).toBe(date);
});
