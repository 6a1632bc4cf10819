import { expect, it } from 'vitest';
import { curlQuotes } from './curl-quotes.ts';

it.each([
  ['en', `The "war crime" of Hass`, 'The “war crime” of Hass'],
  ['en', `UNICEF's head says it's over`, 'UNICEF’s head says it’s over'],
  ['en', `The ministers' meeting`, 'The ministers’ meeting'],
  ['en', `A 'turning point', they say`, 'A ‘turning point’, they say'],
  ['en', `Back to the '90s`, 'Back to the ’90s'],
  ['en', `("Never again")`, '(“Never again”)'],
  ['fr', `L'école dit "non"`, 'L’école dit «\u00a0non\u00a0»'],
  ['ar', 'قال "لا"', 'قال «لا»'],
  ['de', '"Nein", sagt er', '„Nein“, sagt er'],
])('%s: %s', (language, straight, curled) => {
  expect(curlQuotes(straight, language)).toBe(curled);
  expect(curlQuotes(curled, language)).toBe(curled);
});

it.each([`He is 6'2" tall`, `A 6" gun`, `'Tis the season`, `An "open mark`, `a"b"c`, 'No marks'])(
  'leaves alone what may be something else: %s',
  (text) => {
    expect(curlQuotes(text, 'en')).toBe(text);
  },
);

it('keeps lines apart', () => {
  expect(curlQuotes(`"One\n  two" isn't`, 'en')).toBe('“One\n  two” isn’t');
});
