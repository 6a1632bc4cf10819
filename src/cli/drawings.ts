import * as z from 'zod';
import type { BarChart } from '../drawing/bar-chart.ts';
import type { LocatorMap } from '../drawing/map-sheet.ts';
import { type Scene, sceneColours } from '../drawing/scene.ts';
import type { Problem } from '../problems/problem.ts';
import { located, readTyped } from '../schema/read-typed.ts';
import { wholeAsFields } from '../schema/split-front-matter.ts';
import { line } from '../schema/text-fields.ts';
import { tells } from '../schema/told.ts';
import { number } from '../schema/typed-fields.ts';

/** A picture to draw, and where it goes: a path relative to `content/`. */
export type Drawing =
  | { readonly kind: 'map'; readonly picture: string; readonly map: LocatorMap }
  | { readonly kind: 'chart'; readonly picture: string; readonly chart: BarChart }
  | { readonly kind: 'scene'; readonly picture: string; readonly scene: Scene };

const picture = z.string().check(
  tells((value) =>
    /^(?:articles|drafts|pages)\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.png$/.test(value)
      ? undefined
      : ({ field }) => ({
          rule: 'picture/path',
          what: `“${value}” is not a place for a drawing.`,
          why: 'A drawing is a PNG file beside the story, the draft or the page that shows it.',
          fix: `write \`${field}: articles/2016/10/27/hass-map.png\`.`,
        }),
  ),
);
const size = { width: number(400, 4000).default(1600), height: number(300, 4000).default(1067) };
const point = { name: line(), latitude: number(-90, 90), longitude: number(-180, 180) };
const points = z.array(z.strictObject(point)).default([]);

const pixels = () => number(-4000, 8000);
type Numbers<Names extends readonly string[]> = { readonly [Place in keyof Names]: number };
/** As many numbers as they have names. */
const numbers = <const Names extends readonly string[]>(...names: Names) =>
  z
    .array(pixels())
    .check(
      tells((given) =>
        given.length === names.length
          ? undefined
          : ({ field }) => ({
              rule: 'field/shape',
              what: `\`${field}\` has ${given.length} numbers and needs ${names.length}.`,
              fix: `write [${names.join(', ')}].`,
            }),
      ),
    )
    .transform((given) => given as unknown as Numbers<Names>);
const pair = numbers('x', 'y');
const colour = z.enum(Object.keys(sceneColours) as (keyof typeof sceneColours)[]);
const forms = ['disc', 'ellipse', 'outline', 'line', 'words'] as const;
const shape = z
  .strictObject({
    disc: numbers('x', 'y', 'radius').optional(),
    ellipse: numbers('x', 'y', 'across', 'down').optional(),
    outline: z.array(pair).optional(),
    line: z.array(pair).optional(),
    words: line().optional(),
    at: pair.optional(),
    colour,
    thickness: number(1, 400).optional(),
    opacity: number(0, 1).optional(),
    copies: z.strictObject({ across: number(1, 200), down: number(1, 200), step: pair }).optional(),
  })
  .check(
    tells((given) =>
      forms.filter((form) => given[form] !== undefined).length === 1
        ? undefined
        : ({ field }) => ({
            rule: 'field/shape',
            what: `\`${field}\` is not one form.`,
            why: `Each shape is one of ${forms.join(', ')}.`,
            fix: 'give it one of them, such as `disc: [800, 500, 120]`.',
          }),
    ),
  );

const schema = z.strictObject({
  maps: z
    .array(
      z.strictObject({
        picture,
        place: z.strictObject({ ...point, note: line().optional() }),
        towns: points,
        waters: points,
        extent: number(50, 5000).optional(),
        ...size,
      }),
    )
    .default([]),
  charts: z
    .array(
      z.strictObject({
        picture,
        title: line(),
        bars: z.array(z.strictObject({ label: line(), value: number(0, 1e15) })),
        ...size,
      }),
    )
    .default([]),
  scenes: z
    .array(
      z.strictObject({
        picture,
        title: line(),
        background: colour,
        shapes: z.array(shape),
        ...size,
      }),
    )
    .default([]),
});

/**
 * Reads `content/drawings.yaml`: the maps, charts and scenes of an archive, each with the file that it is
 * drawn into.
 *
 * @returns the drawings in the file's order, maps first; none when there is a problem.
 */
export function parseDrawings(text: string): {
  readonly drawings: readonly Drawing[];
  readonly problems: readonly Problem[];
} {
  const file = 'content/drawings.yaml';
  const read = readTyped(wholeAsFields(text), { file, schema });
  if (!read.typed) return { drawings: [], problems: located(text, file, read) };
  const { maps, charts, scenes } = read.typed;
  return {
    drawings: [
      ...maps.map((each): Drawing => {
        const { picture, towns, waters, ...map } = each;
        const others = [
          ...waters.map((water) => ({ ...water, kind: 'water' as const })),
          ...towns.map((town) => ({ ...town, kind: 'town' as const })),
        ];
        return { kind: 'map', picture, map: { ...map, others } };
      }),
      ...charts.map((each): Drawing => {
        const { picture, ...chart } = each;
        return { kind: 'chart', picture, chart };
      }),
      ...scenes.map((each): Drawing => {
        const { picture, ...scene } = each;
        return { kind: 'scene', picture, scene };
      }),
    ],
    problems: [],
  };
}
