import { expect, it } from 'vitest';
import { datesInText } from './dates-in-text.ts';

it.each([
  ['en', 'A school in Hass on 26 October 2016.', ['2016-10-26']],
  ['en', 'Taken Oct. 26, 2016, and again on November 3rd, 2016', ['2016-10-26', '2016-11-03']],
  ['en', 'Hass in May 2017', ['2017-05']],
  ['en', 'Dated 2016-10-26', ['2016-10-26']],
  ['fr', 'Une école à Hass, le 26 octobre 2016', ['2016-10-26']],
  ['es', 'Una escuela, 26 de octubre de 2016', ['2016-10-26']],
  ['de', 'Eine Schule am 26. Oktober 2016', ['2016-10-26']],
  ['ar', 'مدرسة في حاس في ٢٦ أكتوبر ٢٠١٦', ['2016-10-26']],
  ['ja', '2016年10月26日の学校', []],
  ['en', 'The year 2016, 35 dead, the 8 of May', []],
])('%s: %s', (language, text, dates) => {
  expect(datesInText(text, language)).toEqual(dates);
});
