import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { drawBarChart } from './bar-chart.ts';
import { paperTheme } from './map-theme.ts';
import { openTypeface } from './typeface.ts';

const file = '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2';
const roman = openTypeface([readFileSync(fileURLToPath(import.meta.resolve(file)))]);
const chart = {
  title: 'Ships held at the port',
  bars: [
    { label: 'March', value: 12000 },
    { label: 'April', value: 3000 },
    { label: 'May', value: 0 },
  ],
  width: 1200,
  height: 600,
};

function barsOf(svg: string) {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  const { rect } = (parser.parse(svg) as { svg: { rect: readonly Record<string, string>[] } }).svg;
  return rect.filter(({ fill }) => fill === paperTheme.marker);
}

describe('drawBarChart', () => {
  it('draws every bar from one line, as long as its value', () => {
    const bars = barsOf(drawBarChart(chart, roman));
    const [march = 0, april = 0, may = -1] = bars.map(({ width }) => Number(width));
    expect(new Set(bars.map(({ x }) => x)).size).toBe(1);
    expect(march / april).toBeCloseTo(4, 2);
    expect(may).toBe(0);
  });

  it('keeps bars, labels and numbers inside the picture', () => {
    const [longest] = barsOf(drawBarChart(chart, roman));
    const end = Number(longest?.x) + Number(longest?.width);
    const number = roman.outline('12,000', 12 * 2.6).width;
    expect(end + number).toBeLessThan(1200);
  });

  it('draws values of nothing, and no bars at all', () => {
    const nothing = { ...chart, bars: [{ label: 'May', value: 0 }] };
    expect(drawBarChart(nothing, roman)).not.toMatch(/NaN|Infinity/);
    expect(drawBarChart({ ...chart, bars: [] }, roman)).not.toMatch(/NaN|Infinity/);
  });

  it('refuses what a bar cannot show', () => {
    for (const value of [-1, Number.NaN, Infinity]) {
      const bars = [{ label: 'June', value }];
      expect(() => drawBarChart({ ...chart, bars }, roman)).toThrow('“June”');
    }
  });
});
