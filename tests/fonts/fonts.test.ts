/** The font files are what the packages and the stylesheet say, and no larger than was promised. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { cutFonts, fontFolder, lettersByFile } from './cut-fonts.ts';

const files = readdirSync(fontFolder).filter((file) => file.endsWith('.woff2'));

it('the files are cut from the packages: `npm run fonts` would change none', async () => {
  const cut = await cutFonts();
  expect(files).toEqual(Object.keys(cut).toSorted());
  const others = files.filter(
    (file) => !readFileSync(path.join(fontFolder, file)).equals(cut[file] ?? Buffer.of()),
  );
  expect(others).toEqual([]);
});

it('all Latin fonts together are at most 80 KB, so that no page can load more', () => {
  const bytes = files
    .filter((file) => !file.includes('arabic'))
    .map((file) => statSync(path.join(fontFolder, file)).size);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(80 * 1024);
});

describe.each([...lettersByFile()])('%s', (file, letters) => {
  it('has every letter for which a page would fetch it', () => {
    const font = create(readFileSync(path.join(fontFolder, file)));
    if (font.isCollection) throw new Error('A collection');
    const isAssigned = (letter: string) => !/\p{Unassigned}/u.test(letter);
    const absent = [...letters].filter(
      (letter) => isAssigned(letter) && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
    expect(absent).toEqual([]);
  });
});
