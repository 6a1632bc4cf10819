import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { drawScene, type Scene, sceneColours } from './scene.ts';
import { openTypeface } from './typeface.ts';

const file = '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2';
const roman = openTypeface([readFileSync(fileURLToPath(import.meta.resolve(file)))]);
const scene: Scene = {
  title: 'Ships & the Moon',
  background: 'night',
  shapes: [
    { disc: [500, 100, 40], colour: 'glow', opacity: 0.5 },
    { ellipse: [300, 380, 400, 60], colour: 'sea' },
    {
      line: [
        [0, 300],
        [600, 300],
      ],
      colour: 'grey',
      thickness: 3,
    },
    {
      outline: [
        [10, 280],
        [90, 280],
        [50, 310],
      ],
      colour: 'ink',
      copies: { across: 3, down: 2, step: [150, 40] },
    },
    { words: 'Harbour', at: [300, 200], colour: 'paper', thickness: 40 },
  ],
  width: 600,
  height: 400,
};

describe('drawScene', () => {
  it('draws each form in its colour, and copies where they are asked for', () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { svg } = parser.parse(drawScene(scene, roman));
    expect(svg).toMatchObject({
      title: 'Ships & the Moon',
      rect: { width: '600', height: '400', fill: sceneColours.night },
      circle: { cx: '500', cy: '100', r: '40', fill: sceneColours.glow, opacity: '0.5' },
      ellipse: { cx: '300', cy: '380', rx: '400', ry: '60' },
      polyline: { points: '0,300 600,300', 'stroke-width': '3', stroke: sceneColours.grey },
      path: { fill: sceneColours.paper },
    });
    expect(svg.g.map((copy: { transform: string }) => copy.transform)).toEqual([
      'translate(0 0)',
      'translate(150 0)',
      'translate(300 0)',
      'translate(0 40)',
      'translate(150 40)',
      'translate(300 40)',
    ]);
  });

  it('refuses words that it has no letters for', () => {
    const words = { words: 'حاس', at: [300, 200], colour: 'paper' } as const;
    expect(() => drawScene({ ...scene, shapes: [words] }, roman)).toThrow(RangeError);
  });
});
