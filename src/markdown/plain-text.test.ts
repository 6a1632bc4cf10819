import { expect, test } from 'vitest';
import { inspectBody } from './inspect-body.ts';
import { parseBody } from './parse-body.ts';
import { plainText, wordsOfBody } from './plain-text.ts';

function ledeOf(body: string): string {
  return inspectBody(body, { file: 'a.md', bodyLine: 1, folder: 'articles' }).facts.lede;
}

test('punctuation stays as it is typed where no language is given', () => {
  expect(plainText('"a" -- b...')).toBe('"a" -- b...');
  expect(plainText('"a" -- b...', { language: 'en' })).toBe('“a” – b…');
});

test('the lede is the first paragraph that has words', () => {
  expect(ledeOf('![A map](map.png)\n\n## Part\n\nThe *first* words.\n\nMore.')).toBe(
    'The first words.',
  );
  expect(ledeOf('- a list')).toBe('');
});

test('a long lede is cut between words', () => {
  const lede = ledeOf(`${'word '.repeat(60)}`);
  expect(lede.length).toBeLessThanOrEqual(201);
  expect(lede).toMatch(/word…$/);
});

test('a lede of 200 characters is whole, and one word that is longer is cut', () => {
  expect(ledeOf('a'.repeat(200))).toBe('a'.repeat(200));
  expect(ledeOf('a'.repeat(201))).toBe(`${'a'.repeat(200)}…`);
  expect(ledeOf(`${'a'.repeat(199)}😀`)).toBe(`${'a'.repeat(199)}…`);
});

test('a lede that ends in a sign loses it before the ellipsis', () => {
  expect(ledeOf(`${'a'.repeat(190)}, and ${'b'.repeat(40)}`)).toBe(`${'a'.repeat(190)}, and…`);
  expect(ledeOf(`${'a'.repeat(190)}, ${'b'.repeat(40)}`)).toBe(`${'a'.repeat(190)}…`);
});

const gallery =
  ':::gallery{caption="Both of them"}\n::figure{src="a.jpg" alt="A" caption="One."}\n::figure{src="b.jpg" alt="B" caption="Other."}\n:::';

test('a gallery says nothing of pictures that rights keep back', () => {
  const withheld = (...names: string[]) =>
    wordsOfBody(parseBody(gallery, 'md'), (src) => names.includes(src));
  expect(withheld('a.jpg')).toBe('Other.\n\nBoth of them');
  expect(withheld('a.jpg', 'b.jpg')).toBe('');
});

test('a body that is shared stays whole when its words are told without a picture', () => {
  const body = parseBody(gallery, 'md');
  const before = JSON.stringify(body);
  wordsOfBody(body, (src) => src === 'a.jpg');
  expect(JSON.stringify(body)).toBe(before);
});
