import { expect, test } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { phrasesFor } from './phrases-for.ts';

test('a language is found by its primary subtag, and English stands in for the rest', () => {
  expect(phrasesFor('fr-CH')).toBe(fr);
  expect(phrasesFor('AR-sy')).toBe(ar);
  expect(phrasesFor('sw')).toBe(en);
});

test('no phrase of any language is empty', () => {
  for (const phrases of [en, ar, fr]) {
    for (const [name, phrase] of Object.entries(phrases)) {
      const text =
        typeof phrase === 'function' ? String(phrase(3 as never, undefined as never)) : phrase;
      expect(text.trim(), `${phrases.language}: ${name}`).not.toBe('');
    }
  }
});

test.each([
  [0, '0 stories', '0 article', 'لا أخبار'],
  [1, '1 story', '1 article', 'خبر واحد'],
  [2, '2 stories', '2 articles', 'خبران'],
  [7, '7 stories', '7 articles', '7 أخبار'],
  [11, '11 stories', '11 articles', '11 خبرًا'],
  [1200, '1,200 stories', '1\u202f200 articles', '1,200 خبر'],
])('%i stories are counted as each language counts', (count, english, french, arabic) => {
  expect(en.stories(count)).toBe(english);
  expect(fr.stories(count)).toBe(french);
  expect(ar.stories(count)).toBe(arabic);
});
