import { create, type Font, type Glyph, type PathCommand } from 'fontkitten';
import { textOf } from './svg.ts';

/** A text as outlines: no reader and no rasteriser needs the font. */
export interface Outline {
  /** Path data; the baseline starts at 0, 0 and y grows downwards. */
  readonly path: string;
  /** Pixels from the start to the end of the advance, trailing tracking left out. */
  readonly width: number;
}

export interface Typeface {
  /** Height of the capitals, as a share of the size. */
  readonly capHeight: number;
  /**
   * @param size in pixels. @param tracking space between letters, as a share of the size.
   * @throws RangeError when no file of the typeface has one of the characters.
   */
  readonly outline: (text: string, size: number, tracking?: number) => Outline;
}

/**
 * Opens a typeface that is cut into several files, as web fonts are: each character comes from the
 * first file that has it. Letters stand one after the other, which is right for Latin, Greek and
 * Cyrillic, and wrong for scripts whose letters join.
 *
 * @param files TTF, WOFF or WOFF2; of a variable font, the default cut is taken.
 * @throws Error when one of the files is no font.
 */
export function openTypeface(files: readonly Uint8Array[]): Typeface {
  const fonts = files.map((bytes) => {
    const font = create(Buffer.from(bytes));
    if (font.isCollection) throw new Error('A collection of fonts is not one typeface.');
    return font;
  });
  const [main] = fonts;
  if (!main) throw new Error('A typeface needs a file.');
  return {
    capHeight: main.capHeight / main.unitsPerEm,
    outline: (text, size, tracking = 0) => outlineOf(fonts, text, size, tracking),
  };
}

function outlineOf(fonts: readonly Font[], text: string, size: number, tracking: number): Outline {
  let pen = 0;
  let path = '';
  for (const character of text.normalize('NFC')) {
    const { font, glyph } = glyphFor(fonts, character);
    const scale = size / font.unitsPerEm;
    path += glyph.path.commands.map((command) => drawn(command, pen, scale)).join('');
    pen += glyph.advanceWidth * scale + tracking * size;
  }
  return { path, width: Math.max(0, pen - tracking * size) };
}

function glyphFor(fonts: readonly Font[], character: string): { font: Font; glyph: Glyph } {
  const point = character.codePointAt(0) ?? 0;
  const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(point));
  if (!font) throw new RangeError(`The typeface has no letter “${character}”.`);
  return { font, glyph: font.glyphForCodePoint(point) };
}

const letters: Readonly<Record<PathCommand['command'], string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function drawn({ command, args }: PathCommand, pen: number, scale: number): string {
  const points = args.map((value, index) =>
    textOf(index % 2 === 0 ? pen + value * scale : -value * scale),
  );
  return letters[command] + points.join(' ');
}
