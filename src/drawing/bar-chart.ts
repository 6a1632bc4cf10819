import { type MapTheme, paperTheme } from './map-theme.ts';
import { element, svgDocument } from './svg.ts';
import type { Outline, Typeface } from './typeface.ts';

export interface BarChart {
  readonly title: string;
  /** From top to bottom, in the order in which they are to be read. */
  readonly bars: readonly { readonly label: string; readonly value: number }[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme?: Pick<MapTheme, 'halo' | 'ink' | 'quietInk' | 'marker' | 'border'>;
}

/**
 * Draws quantities as lying bars. Every bar starts at zero, all share one scale, and each has its
 * number printed at its end, so there is no axis to misread.
 *
 * @returns an SVG document; letters are outlines.
 * @throws RangeError for a value below zero or no number, and for a letter that the typeface lacks.
 */
export function drawBarChart(chart: BarChart, roman: Typeface): string {
  const { title, bars, width, height, theme = paperTheme } = chart;
  for (const { label, value } of bars) {
    if (!(value >= 0 && value < Infinity)) {
      throw new RangeError(`“${label}” has the value ${value}; a bar shows zero or more.`);
    }
  }
  const unit = width / 100;
  const size = unit * 2.6;
  const heading = roman.outline(title, unit * 3.4);
  const labels = bars.map(({ label }) => roman.outline(label, size));
  const values = bars.map(({ value }) => roman.outline(grouped(value), size));
  const start = unit * 5 + widest(labels);
  const longest = width - start - widest(values) - unit * 5;
  const top = unit * 10;
  const pitch = (height - top - unit * 4) / Math.max(1, bars.length);
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const text = ({ path }: Outline, x: number, y: number, fill: string) =>
    element('path', { d: path, transform: `translate(${Math.round(x)} ${Math.round(y)})`, fill });
  const rows = bars.map(({ value }, index) => {
    const middle = top + pitch * (index + 0.5);
    const baseline = middle + (size * roman.capHeight) / 2;
    const length = (value / most) * longest;
    const label = labels[index] ?? heading;
    return [
      text(label, start - label.width - unit, baseline, theme.ink),
      element('rect', {
        x: start,
        y: middle - pitch * 0.32,
        width: length,
        height: pitch * 0.64,
        fill: theme.marker,
      }),
      text(values[index] ?? heading, start + length + unit, baseline, theme.quietInk),
    ].join('');
  });
  return svgDocument(width, height, title, [
    element('rect', { width, height, fill: theme.halo }),
    text(heading, unit * 4, unit * 6.5, theme.ink),
    ...rows,
    element('rect', {
      x: start - unit * 0.1,
      y: top,
      width: unit * 0.2,
      height: pitch * bars.length,
      fill: theme.border,
    }),
  ]);
}

function widest(outlines: readonly Outline[]): number {
  return Math.max(0, ...outlines.map(({ width }) => width));
}

/** Thousands apart by a comma, as the captions have them. */
function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part ? `${spaced}.${part}` : spaced;
}
