import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openTypeface } from './typeface.ts';

const file = (letters: string) =>
  readFileSync(
    fileURLToPath(
      import.meta.resolve(
        `@fontsource-variable/newsreader/files/newsreader-${letters}-wght-normal.woff2`,
      ),
    ),
  );
const latin = openTypeface([file('latin')]);
const extended = openTypeface([file('latin'), file('latin-ext')]);

describe('openTypeface', () => {
  it('gives outlines that grow with the size', () => {
    const small = latin.outline('Hass', 10);
    const large = latin.outline('Hass', 20);
    expect(large.width).toBeCloseTo(small.width * 2, 5);
    expect(small.path).toMatch(/^M[-\d. ]+/);
    expect(latin.outline('', 10)).toEqual({ path: '', width: 0 });
  });

  it('spaces letters apart, not after the last one', () => {
    const plain = latin.outline('SYRIA', 20).width;
    expect(latin.outline('SYRIA', 20, 0.5).width).toBeCloseTo(plain + 4 * 10, 5);
  });

  it('takes each letter from the first file that has it', () => {
    expect(() => latin.outline('Ḥās', 10)).toThrow(RangeError);
    expect(extended.outline('Şırnak', 10).width).toBeGreaterThan(0);
  });

  it('draws composed and decomposed letters alike', () => {
    expect(latin.outline('Orle\u0301ans', 12)).toEqual(latin.outline('Orl\u00e9ans', 12));
  });

  it('refuses a script that it does not have, naming the letter', () => {
    expect(() => extended.outline('حاس', 10)).toThrow('“ح”');
  });

  it('refuses what is no font', () => {
    expect(() => openTypeface([Buffer.from('no font')])).toThrow();
    expect(() => openTypeface([])).toThrow('needs a file');
  });
});
