import { expect, test } from 'vitest';
import { linkNames, listNames } from './linked-names.ts';

const roe = { text: 'Jane Roe', href: '/authors/roe/' };
const doe = { text: 'Sam Doe', href: '/authors/doe/' };

test('a byline keeps every character, and its names become links', () => {
  expect(linkNames('By Sam Doe and Jane Roe in Aleppo', [roe, doe])).toEqual([
    { text: 'By ' },
    doe,
    { text: ' and ' },
    roe,
    { text: ' in Aleppo' },
  ]);
});

test('a name that the byline does not print is not added', () => {
  expect(linkNames('By our correspondent', [roe])).toEqual([{ text: 'By our correspondent' }]);
});

test('of two names that begin alike the longer one is linked', () => {
  const short = { text: 'Jane', href: '/authors/jane/' };
  expect(linkNames('Jane Roe', [short, roe])).toEqual([roe]);
});

test('a list of names is joined as its language joins it', () => {
  const text = (language: string, phrase: (names: string) => string) =>
    listNames([roe, doe], phrase, language)
      .map((stretch) => stretch.text)
      .join('');
  expect(text('en', (names) => `By ${names}`)).toBe('By Jane Roe and Sam Doe');
  expect(text('fr', (names) => `Par ${names}`)).toBe('Par Jane Roe et Sam Doe');
});
