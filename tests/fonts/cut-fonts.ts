/**
 * Cuts the fonts of the pages from their npm packages. Which letters each file has is said once, by
 * the `unicode-range` of its rule in `src/styles/fonts.css`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

type Cut = Pick<Parameters<typeof subsetFont>[2], 'variationAxes' | 'keepFeatures'> & {
  /** Of the package. */
  readonly from: string;
};

const styles = path.resolve(import.meta.dirname, '../../src/styles');
/** A headline is 600 or 700; nothing on a page is lighter than 400. */
const variationAxes = { wght: { min: 400, max: 700 } };

/**
 * Kerning weighs as much as the outlines: it is kept where whole paragraphs are set, and left out
 * of the few words in italics and of the letters beyond Latin-1.
 */
const cuts: Readonly<Record<string, Cut>> = {
  'newsreader.woff2': {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
    variationAxes,
    keepFeatures: ['kern', 'liga', 'lnum'],
  },
  'newsreader-italic.woff2': {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
    variationAxes: { wght: 400 },
    keepFeatures: ['lnum'],
  },
  'newsreader-extended.woff2': {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2',
    variationAxes,
    keepFeatures: [],
  },
  'public-sans.woff2': {
    from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    variationAxes,
    keepFeatures: ['kern', 'tnum'],
  },
  'public-sans-extended.woff2': {
    from: '@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2',
    variationAxes,
    keepFeatures: [],
  },
  // Arabic letters are joined by the font's features: all of them stay.
  'noto-naskh-arabic.woff2': {
    from: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    variationAxes,
  },
};

/** @returns every font file that the stylesheet names, with its bytes, by its name. */
export async function cutFonts(): Promise<Record<string, Buffer>> {
  const cut: Record<string, Buffer> = {};
  for (const [file, letters] of lettersByFile()) {
    const { from, ...options } = cuts[file] ?? missing(file);
    const font = readFileSync(fileURLToPath(import.meta.resolve(from)));
    cut[file] = await subsetFont(font, letters, {
      targetFormat: 'woff2',
      noHinting: true,
      dropTables: ['STAT', 'gasp'],
      ...options,
    });
  }
  return cut;
}

/** Where the cut files stand. */
export const fontFolder = path.join(styles, 'fonts');

/** @returns the characters that the stylesheet asks of each of its own font files. */
export function lettersByFile(): Map<string, string> {
  const css = readFileSync(path.join(styles, 'fonts.css'), 'utf8');
  const rules = css.match(/@font-face \{[^}]+\}/g) ?? [];
  return new Map(
    rules.flatMap((rule) => {
      const file = /url\('\.\/fonts\/([^']+)'\)/.exec(rule)?.[1];
      const range = /unicode-range:\s*([^;]+);/.exec(rule)?.[1];
      return file && range ? [[file, lettersOf(range)] as const] : [];
    }),
  );
}

/** @param range as in CSS: `U+20-7E, U+A0`. */
function lettersOf(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [from = 0, to = from] = part
        .trim()
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
    })
    .join('');
}

function missing(file: string): never {
  throw new Error(`fonts.css names ${file}, and no package is known that it is cut from.`);
}

if (import.meta.main) {
  mkdirSync(fontFolder, { recursive: true });
  for (const [file, bytes] of Object.entries(await cutFonts())) {
    writeFileSync(path.join(fontFolder, file), bytes);
    console.log(`${file.padEnd(28)} ${bytes.length.toLocaleString('en')} bytes`);
  }
}
