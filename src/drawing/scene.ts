import { paperTheme } from './map-theme.ts';
import { type Attributes, element, svgDocument, textOf } from './svg.ts';
import type { Typeface } from './typeface.ts';

/** Few colours, by what they are for: scenes of an archive should look like one another. */
export const sceneColours = {
  paper: paperTheme.halo,
  ink: paperTheme.ink,
  grey: paperTheme.quietInk,
  cloth: '#ece7db',
  shadow: '#3b3a37',
  night: '#10141f',
  dusk: '#2b3350',
  glow: '#f3d9a4',
  haze: '#c8883f',
  ochre: '#8a5520',
  earth: '#4a2f17',
  sea: paperTheme.water,
  red: paperTheme.marker,
} as const;

export type SceneColour = keyof typeof sceneColours;
type Pair = readonly [x: number, y: number];

/** One form, in pixels from the upper left corner; which of the fields is there says which form. */
export interface SceneShape {
  readonly disc?: readonly [x: number, y: number, radius: number] | undefined;
  readonly ellipse?: readonly [x: number, y: number, across: number, down: number] | undefined;
  /** A closed outline. */
  readonly outline?: readonly Pair[] | undefined;
  readonly line?: readonly Pair[] | undefined;
  readonly words?: string | undefined;
  /** Where the middle of the words stands. */
  readonly at?: Pair | undefined;
  readonly colour: SceneColour;
  /** Of a line, or the height of words. */
  readonly thickness?: number | undefined;
  /** From 0 to 1. */
  readonly opacity?: number | undefined;
  /** The form again, to the right and below. */
  readonly copies?:
    | {
        readonly across: number;
        readonly down: number;
        /** From one to the next. */
        readonly step: Pair;
      }
    | undefined;
}

export interface Scene {
  readonly title: string;
  readonly background: SceneColour;
  /** From the back to the front. */
  readonly shapes: readonly SceneShape[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a simple scene of flat forms, for what no photograph shows or ought to.
 *
 * @returns an SVG document; letters are outlines.
 * @throws RangeError for a letter that the typeface lacks.
 */
export function drawScene(scene: Scene, roman: Typeface): string {
  const { title, background, shapes, width, height } = scene;
  return svgDocument(width, height, title, [
    element('rect', { width, height, fill: sceneColours[background] }),
    ...shapes.flatMap((shape) => copiesOf(shape, drawShape(shape, roman))),
  ]);
}

function copiesOf({ copies }: SceneShape, drawn: string): string[] {
  if (!copies) return [drawn];
  const { across, down, step } = copies;
  return Array.from({ length: across * down }, (_, at) => {
    const [x, y] = [(at % across) * step[0], Math.floor(at / across) * step[1]];
    return element('g', { transform: `translate(${textOf(x)} ${textOf(y)})` }, drawn);
  });
}

function drawShape(shape: SceneShape, roman: Typeface): string {
  const { disc, ellipse, outline, line, words, at = [0, 0], colour, thickness = 6 } = shape;
  const opacity = shape.opacity;
  const fill: Attributes = { fill: sceneColours[colour], opacity };
  if (disc) return element('circle', { cx: disc[0], cy: disc[1], r: disc[2], ...fill });
  if (ellipse) {
    const [cx, cy, rx, ry] = ellipse;
    return element('ellipse', { cx, cy, rx, ry, ...fill });
  }
  if (outline) return element('polygon', { points: pointsOf(outline), ...fill });
  if (line) {
    const stroke = { stroke: sceneColours[colour], 'stroke-width': thickness };
    const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
    return element('polyline', {
      points: pointsOf(line),
      fill: 'none',
      ...stroke,
      ...round,
      opacity,
    });
  }
  const { path, width } = roman.outline(words ?? '', thickness);
  const transform = `translate(${textOf(at[0] - width / 2)} ${textOf(at[1])})`;
  return element('path', { d: path, transform, ...fill });
}

function pointsOf(points: readonly Pair[]): string {
  return points.map(([x, y]) => `${textOf(x)},${textOf(y)}`).join(' ');
}
