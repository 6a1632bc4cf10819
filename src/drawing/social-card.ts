/** The card that stands for a story where its link is shared. */
import { cutLine, fitLines, type ShapeLine } from './fit-lines.ts';
import { type Direction, type ShapedLine, type ShapingFace, shapeLine } from './shaped-text.ts';
import { element, svgDocument } from './svg.ts';

export interface SocialCardText {
  readonly headline: string;
  readonly section: string;
  readonly year: string;
  readonly siteName: string;
  readonly direction: Direction;
  /** Whether a picture is to stand beside the text. */
  readonly isPictured: boolean;
}

const whole = 1200;
const height = 630;
const pictureWidth = 576;

/** @returns the part of the card that a picture fills, in pixels: where lines end. */
export function pictureArea(direction: Direction) {
  return { left: direction === 'ltr' ? whole - pictureWidth : 0, width: pictureWidth, height };
}

/** Those of the pages by day: styles/tokens.css. */
const colours = {
  paper: '#fcfcfa',
  ink: '#17191d',
  accent: '#a32118',
  label: '#f5e2a4',
  labelInk: '#3b2d00',
};

const margin = 56;
const rule = 12;
/** Size of the section, the paper's name and the year; and their baselines. */
const small = 30;
const top = 92;
const bottom = height - 60;
const sizes = { pictured: [60, 54, 48, 43, 38, 34], alone: [92, 82, 74, 66, 58, 50, 42] };

/**
 * Draws everything but the picture, in whose place there is nothing.
 *
 * @param faces that have all letters of the text; a letter that none has is left out.
 * @returns an SVG without text: letters are outlines, so that it looks the same on every machine.
 */
export function drawSocialCard(text: SocialCardText, faces: readonly ShapingFace[]): string {
  const { headline, section, year, siteName, direction, isPictured } = text;
  const width = isPictured ? whole - pictureWidth : whole;
  const left = isPictured && direction === 'rtl' ? pictureWidth : 0;
  const measure = width - 2 * margin;
  const shape: ShapeLine = (words, size) => shapeLine(words, size, direction, faces);
  const put = (line: ShapedLine, baseline: number, fill: string, atEnd = false) => {
    const toTheRight = (direction === 'rtl') !== atEnd;
    const x = left + (toTheRight ? width - margin - line.width : margin);
    const transform = `translate(${Math.round(x)} ${Math.round(baseline)})`;
    return element('g', { transform, fill }, line.draw());
  };
  // Arabic stands taller, as on the pages.
  const leading = direction === 'rtl' ? 1.4 : 1.14;
  const room = { width: measure, height: bottom - top - 3 * small, leading };
  const tried = isPictured ? sizes.pictured : sizes.alone;
  const { size, lines } = fitLines(headline, tried, room, shape);
  const middle = (top + bottom - small) / 2;
  const first = middle - (size * leading * (lines.length - 1)) / 2 + size * 0.35;
  const date = shape(year, small);
  const name = cutLine(siteName, small, measure - date.width - 3 * small, shape);
  return svgDocument(whole, height, headline, [
    element('rect', { x: left, y: 0, width, height, fill: colours.paper }),
    element('rect', { x: left, y: 0, width, height: rule, fill: colours.ink }),
    put(cutLine(section, small, measure, shape), top, colours.accent),
    ...lines.map((line, at) => put(line, first + at * size * leading, colours.ink)),
    put(name, bottom, colours.ink),
    put(labelled(date), bottom, colours.labelInk, true),
  ]);
}

/** The year stands on what the label of an old story stands on. */
function labelled(line: ShapedLine): ShapedLine {
  const padding = 12;
  const width = line.width + 2 * padding;
  const ground = element('rect', { y: -small, width, height: small * 1.4, fill: colours.label });
  const draw = () => ground + element('g', { transform: `translate(${padding} 0)` }, line.draw());
  return { width, draw };
}
