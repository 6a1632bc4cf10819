import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugify } from './slug.ts';

describe('slugify', () => {
  test.each([
    ['School hit in Hass', 'school-hit-in-hass'],
    ['Syria’s war: what next?', 'syrias-war-what-next'],
    ['Ærø, Łódź & Straße in Þingvellir', 'aero-lodz-strasse-in-thingvellir'],
    ['İstanbul’da kış', 'istanbulda-kis'],
    ['1.1919981-241525154', '1-1919981-241525154'],
    ['إغلاق بوابات النهر', 'إغلاق-بوابات-النهر'],
    ['Война и мир: Йод', 'война-и-мир-йод'],
    ['東京で地震', '東京で地震'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['—', 'story'],
    ['', 'story'],
  ])('%s becomes %s', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test('is cut between words, and inside a word only where there is no other way', () => {
    expect(slugify(`${'a'.repeat(50)} bbbbb ccccc`)).toBe(`${'a'.repeat(50)}-bbbbb`);
    expect(slugify('x'.repeat(90))).toBe('x'.repeat(60));
  });

  test('takes the fallback it is given', () => {
    expect(slugify('?', 'untitled')).toBe('untitled');
  });

  test('any text: never empty, short enough for a file name, its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(
          /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u,
        );
        expect(Buffer.byteLength(slug)).toBeLessThan(245);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});
