import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { languageOfText } from './language-of-text.ts';
import { notTextProblem } from './not-text.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** النهر في المدينة, in Windows-1256. */
const arabic = bytes(
  ...[0xc7, 0xe1, 0xe4, 0xe5, 0xd1, 0x20, 0xdd, 0xed, 0x20],
  ...[0xc7, 0xe1, 0xe3, 0xcf, 0xed, 0xe4, 0xc9],
);

describe('decodeText', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('é النهر'), 'é النهر', 0],
    [
      'Windows-1252',
      latin('Le pr\u00e9sident \u00e0 \u00c9vry, \u0093oui\u0094'),
      'Le président à Évry, “oui”',
      1,
    ],
    ['Windows-1256', arabic, 'النهر في المدينة', 1],
    ['UTF-16 with its mark', bytes(0xff, 0xfe, 0x41, 0, 0x42, 0), 'AB', 0],
    ['UTF-16, big end first, with its mark', bytes(0xfe, 0xff, 0, 0x41, 0, 0x42), 'AB', 0],
    ['UTF-16 without it', latin('G\0a\0t\0e\0s\0'), 'Gates', 1],
    ['UTF-16, big end first, without it', latin('\0G\0a\0t\0e\0s'), 'Gates', 1],
    ['nothing', bytes(), '', 0],
  ])('%s', (_, source, text, problems) => {
    expect(decodeText(source, 'a.txt')).toMatchObject({ text, problems: { length: problems } });
  });

  test('a warning names the encoding and the first byte beyond ASCII', () => {
    const [problem] = decodeText(latin('a\nbc \u00e9'), 'a.txt').problems;
    expect(problem).toMatchObject({ place: { line: 2, column: 4 } });
    expect(decodeText(arabic, 'a.txt').problems[0]?.what).toContain('Windows-1256');
  });

  test('accents in a row are no Arabic', () => {
    expect(
      decodeText(latin('\u00e9\u00e8\u00ea\u00c7\u00e1'), 'a.txt').problems[0]?.what,
    ).toContain('Windows-1252');
  });
});

test.each([
  ['%PDF-1.7', 'PDF'],
  ['{\\rtf1\\ansi', 'Rich Text'],
  ['PK\u0003\u0004', 'ZIP'],
  ['\u0089PNG\r\n\u001a\n', 'PNG'],
  ['\n<!doctype html>', 'web page'],
  ['<?xml version="1.0"?>', 'XML'],
])('%j is no plain text', (head, kind) => {
  expect(notTextProblem(latin(head), 'a')?.what).toContain(kind);
});

test('a text that begins like one may be plain text', () => {
  expect(notTextProblem(latin('PK said: <xml> and %PDF'), 'a')).toBeUndefined();
});

test.each([
  ['تبقى بوابات النهر مغلقة.', [], 'ar'],
  ['رودخانه پرآب است و دروازه‌ها بسته‌اند.', [], undefined],
  ['The gates stay closed.', [], undefined],
  ['Les vannes, le 13 août 2019.', [], 'fr'],
  ['Die Tore.', ['März'], 'de'],
  ['Las compuertas.', ['ago'], 'es'],
  ['The gates on March 13, 2019.', [], 'en'],
  ['On 13 mai 2019.', [], undefined],
  ['שערי הנהר נשארים סגורים', [], 'he'],
  ['', [], undefined],
])('languageOfText: %s', (text, months, language) => {
  expect(languageOfText(text, months)?.language).toBe(language);
});
