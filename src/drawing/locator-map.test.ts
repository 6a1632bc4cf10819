import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type AtlasTopology, openAtlas } from './atlas.ts';
import { drawLocatorMap } from './locator-map.ts';
import { frameMap } from './map-frame.ts';
import type { LocatorMap, MapResources } from './map-sheet.ts';
import { paperTheme } from './map-theme.ts';
import { openTypeface } from './typeface.ts';

const read = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(name)));
const atlas = openAtlas(
  JSON.parse(read('world-atlas/countries-50m.json').toString()) as AtlasTopology,
);
const world = openAtlas(
  JSON.parse(read('world-atlas/countries-110m.json').toString()) as AtlasTopology,
);
const typeface = (style: string) =>
  openTypeface([
    read(`@fontsource-variable/newsreader/files/newsreader-latin-wght-${style}.woff2`),
  ]);
const resources: MapResources = {
  atlas,
  world,
  roman: typeface('normal'),
  italic: typeface('italic'),
};
const hass: LocatorMap = {
  place: { name: 'Hass', note: 'Idlib province', latitude: 35.59, longitude: 36.61 },
  others: [
    { kind: 'water', name: 'Mediterranean Sea', latitude: 34.4, longitude: 33.9 },
    { kind: 'town', name: 'Damascus', latitude: 33.51, longitude: 36.29 },
  ],
  width: 1200,
  height: 800,
};

interface Drawn {
  readonly svg: {
    readonly title: string;
    readonly path: readonly Record<string, string>[];
    readonly circle: readonly Record<string, string>[];
  };
}

function parse(svg: string): Drawn['svg'] {
  return (new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(svg) as Drawn)
    .svg;
}

describe('drawLocatorMap', () => {
  const svg = drawLocatorMap(hass, resources);
  const drawn = parse(svg);

  it('is the same every time', () => {
    expect(drawLocatorMap(hass, resources) === svg).toBe(true);
  });

  it('needs no font, no style and nothing from outside', () => {
    expect(svg.match(/<text|<style|style=|class=|href|url\(|NaN|undefined|Infinity/)).toBeNull();
    expect(svg.replaceAll(/opacity="[\d.]+"/g, '').match(/\d\.\d\d/)).toBeNull();
  });

  it('puts the marker where the place is, on top of the map, in the middle half', () => {
    const marker = drawn.circle.at(-1);
    expect(marker?.fill).toBe(paperTheme.marker);
    const [x = 0, y = 0] = frameMap(atlas, hass.place, hass).projection([36.61, 35.59]) ?? [];
    expect(Number(marker?.cx)).toBeCloseTo(x, 0);
    expect(Number(marker?.cy)).toBeCloseTo(y, 0);
    expect(Math.abs(x - 600)).toBeLessThanOrEqual(300);
    expect(Math.abs(y - 400)).toBeLessThanOrEqual(200);
  });

  it('says what it is', () => {
    expect(drawn.title).toBe('Map: Hass');
  });

  it('escapes names', () => {
    const place = { ...hass.place, name: 'A & B <c>' };
    expect(parse(drawLocatorMap({ ...hass, place }, resources)).title).toBe('Map: A & B <c>');
  });

  it('leaves out towns that lie off the map, or under the marker', () => {
    const others = [
      { kind: 'town' as const, name: 'Lima', latitude: -12.05, longitude: -77.04 },
      { kind: 'town' as const, name: 'Next door', latitude: 35.6, longitude: 36.62 },
    ];
    const without = drawLocatorMap({ ...hass, others: [] }, resources);
    expect(drawLocatorMap({ ...hass, others }, resources) === without).toBe(true);
  });

  it('draws any place: at sea, at the date line, at the poles', () => {
    for (const [latitude, longitude] of [
      [0, -30],
      [-17.8, 178],
      [65, -179.9],
      [89.9, 0],
      [-90, 0],
    ] as const) {
      const place = { name: 'Here', latitude, longitude };
      const drawn = drawLocatorMap({ ...hass, place, others: [] }, resources);
      expect(drawn.match(/NaN|Infinity/)).toBeNull();
    }
  });

  it('refuses a name whose letters it cannot draw', () => {
    const place = { ...hass.place, name: 'حاس' };
    expect(() => drawLocatorMap({ ...hass, place }, resources)).toThrow(RangeError);
  });
});

describe('frameMap', () => {
  const size = { width: 1200, height: 800 };
  const across = (latitude: number, longitude: number, extent?: number) =>
    Math.round(frameMap(atlas, { latitude, longitude }, size, extent).kilometresPerPixel * 1200);

  it("follows the country's size, between 700 and 1,500 km", () => {
    expect(across(49.61, 6.13)).toBe(700);
    expect(across(35.59, 36.61)).toBeGreaterThan(800);
    expect(across(35.59, 36.61)).toBeLessThan(1200);
    expect(across(39.9, 116.4)).toBe(1500);
    expect(across(0, -30)).toBe(1500);
  });

  it('does as it is told', () => {
    expect(across(35.59, 36.61, 200)).toBe(200);
  });

  it('finds the country, and measures only the part that the place is in', () => {
    const france = frameMap(atlas, { latitude: 48.95, longitude: 2.43 }, size);
    expect(france.country?.properties.name).toBe('France');
    expect(france.projection.invert?.([600, 400])?.[0]).toBeGreaterThan(1);
    expect(frameMap(atlas, { latitude: 0, longitude: -30 }, size).country).toBeUndefined();
    const antarctica = frameMap(atlas, { latitude: -75, longitude: 0 }, size);
    expect(antarctica.country?.properties.name).toBe('Antarctica');
  });
});

describe('openAtlas', () => {
  it('leaves out shapes that cover the earth by mistake', () => {
    const fine = openAtlas(
      JSON.parse(read('world-atlas/countries-10m.json').toString()) as AtlasTopology,
    );
    const maldives = frameMap(fine, { latitude: 4.17, longitude: 73.51 }, hass);
    expect(maldives.country?.properties.name ?? 'Maldives').toBe('Maldives');
    expect(frameMap(fine, hass.place, hass).country?.properties.name).toBe('Syria');
  });
});
