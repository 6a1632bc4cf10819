import * as z from 'zod';
import type { BarChart } from '../drawing/bar-chart.ts';
import type { LocatorMap } from '../drawing/map-sheet.ts';
import type { Problem } from '../problems/problem.ts';
import { located, readTyped } from '../schema/read-typed.ts';
import { wholeAsFields } from '../schema/split-front-matter.ts';
import { line } from '../schema/text-fields.ts';
import { tells } from '../schema/told.ts';
import { number } from '../schema/typed-fields.ts';

/** A picture to draw, and where it goes: a path relative to `content/`. */
export type Drawing =
  | { readonly kind: 'map'; readonly picture: string; readonly map: LocatorMap }
  | { readonly kind: 'chart'; readonly picture: string; readonly chart: BarChart };

const picture = z.string().check(
  tells((value) =>
    /^(?:articles|pages)\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.png$/.test(value)
      ? undefined
      : ({ field }) => ({
          rule: 'picture/path',
          what: `“${value}” is not a place for a drawing.`,
          why: 'A drawing is a PNG file beside the story or the page that shows it.',
          fix: `write \`${field}: articles/2016/10/27/hass-map.png\`.`,
        }),
  ),
);
const size = { width: number(400, 4000).default(1600), height: number(300, 4000).default(1067) };
const point = { name: line(), latitude: number(-90, 90), longitude: number(-180, 180) };
const points = z.array(z.strictObject(point)).default([]);

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
});

/**
 * Reads `content/drawings.yaml`: the maps and charts of an archive, each with the file that it is
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
  const { maps, charts } = read.typed;
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
    ],
    problems: [],
  };
}
