/**
 * Text as outlines in any script that its faces have: letters joined, kerned, and in the order in
 * which they are read. Shaping is HarfBuzz's; the order is that of the Unicode Bidirectional
 * Algorithm (UAX #9).
 */
import bidiFactory from 'bidi-js';
import * as hb from 'harfbuzzjs';
import { element, textOf } from './svg.ts';

/** A font of one weight. */
export interface ShapingFace {
  readonly font: hb.Font;
  readonly unitsPerEm: number;
  readonly letters: ReadonlySet<number>;
}

export type Direction = 'ltr' | 'rtl';

export interface ShapedLine {
  /** Pixels. */
  readonly width: number;
  /** @returns paths in SVG; the line begins at 0, 0 on its left, on its baseline. */
  readonly draw: () => string;
}

interface PlacedGlyph {
  readonly face: ShapingFace;
  readonly glyph: number;
  /** Pixels. */
  readonly x: number;
  readonly y: number;
}

/** Letters of one face that run in one direction. */
interface Run {
  readonly text: string;
  readonly face: ShapingFace;
  /** Odd where they run from right to left. */
  readonly level: number;
}

const bidi = bidiFactory();

/**
 * @param file TTF or OTF; of a variable font, the cut of the weight is taken.
 * @param weight as in style sheets: 400 is normal, 600 half bold.
 */
export function openFace(file: Uint8Array, weight: number): ShapingFace {
  const face = new hb.Face(new hb.Blob(file));
  const font = new hb.Font(face);
  font.setVariations([new hb.Variation('wght', weight)]);
  return { font, unitsPerEm: face.upem, letters: new Set(face.collectUnicodes()) };
}

/**
 * @param faces each letter comes from the first that has it; one that none has is left out.
 * @param size pixels. @param direction of the paragraph.
 */
export function shapeLine(
  text: string,
  size: number,
  direction: Direction,
  faces: readonly ShapingFace[],
): ShapedLine {
  let pen = 0;
  const glyphs: PlacedGlyph[] = [];
  for (const run of inReadingOrder(runsOf(text.normalize('NFC'), direction, faces))) {
    const { face } = run;
    const scale = size / face.unitsPerEm;
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of shapeRun(run)) {
      glyphs.push({ face, glyph: codepoint, x: pen + xOffset * scale, y: -yOffset * scale });
      pen += xAdvance * scale;
    }
  }
  return { width: pen, draw: () => glyphs.map((glyph) => drawGlyph(glyph, size)).join('') };
}

function shapeRun({ text, face, level }: Run) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.setDirection(level % 2 === 1 ? hb.Direction.RTL : hb.Direction.LTR);
  buffer.guessSegmentProperties();
  hb.shape(face.font, buffer);
  return buffer.getGlyphInfosAndPositions();
}

/** Fonts count upwards, drawings downwards. */
function drawGlyph({ face, glyph, x, y }: PlacedGlyph, size: number): string {
  const d = face.font.glyphToPath(glyph);
  const scale = (size / face.unitsPerEm).toFixed(5);
  const transform = `translate(${textOf(x)} ${textOf(y)}) scale(${scale} -${scale})`;
  return d && element('path', { d, transform });
}

/** Cuts a line where the direction or the face changes. */
function runsOf(text: string, direction: Direction, faces: readonly ShapingFace[]): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: { text: string; face: ShapingFace; level: number }[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    at += letter.length;
    const last = runs.at(-1);
    const point = letter.codePointAt(0) ?? 0;
    const having = faces.filter(({ letters }) => letters.has(point));
    // Marks and spaces stay with the letters before them.
    const face = last && having.includes(last.face) ? last.face : having[0];
    if (!face) continue;
    if (last && last.face === face && last.level === level) last.text += letter;
    else runs.push({ text: letter, face, level });
  }
  return runs;
}

/** From left to right: UAX #9, rule L2. */
function inReadingOrder(runs: readonly Run[]): readonly Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      const turned = ordered.slice(start, end).reverse();
      ordered.splice(start, turned.length, ...turned);
      start = Math.max(start, end);
    }
  }
  return ordered;
}
