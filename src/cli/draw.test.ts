import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawAll } from './draw.ts';
import { parseDrawings } from './drawings.ts';

let content = '';
beforeEach(async () => {
  content = join(await mkdtemp(join(tmpdir(), 'draw-')), 'content');
  await mkdir(content);
});
afterEach(() => rm(join(content, '..'), { recursive: true, force: true, maxRetries: 5 }));

const yaml = (name: string) => `maps:
  - picture: articles/2024/01/02/map.png
    place: { name: ${name}, latitude: 35.59, longitude: 36.61 }
    width: 600
    height: 400
charts:
  - picture: pages/ships.png
    title: Ships held at the port
    bars:
      - { label: March, value: 12 }
    width: 600
    height: 400
scenes:
  - picture: drafts/scene.png
    title: Two ships on the sea
    background: sea
    shapes:
      - outline: [[100, 200], [180, 200], [160, 240], [120, 240]]
        colour: ink
        copies: { across: 2, down: 1, step: [200, 0] }
    width: 600
    height: 400
`;

describe('drawAll', () => {
  it('writes each drawing beside its story, the same bytes each time', async () => {
    await writeFile(join(content, 'drawings.yaml'), yaml('Hass'));
    const expected = ['articles/2024/01/02/map.png', 'pages/ships.png', 'drafts/scene.png'];
    expect(await drawAll({ content })).toEqual({ drawn: expected, problems: [] });
    const first = await Promise.all(expected.map((name) => readFile(join(content, name))));
    expect(first.map((png) => png.toString('latin1', 1, 4))).toEqual(['PNG', 'PNG', 'PNG']);
    await drawAll({ content });
    expect(await Promise.all(expected.map((name) => readFile(join(content, name))))).toEqual(first);
  });

  it('reports a name that it cannot draw, and draws the rest', async () => {
    await writeFile(join(content, 'drawings.yaml'), yaml('حاس'));
    const { drawn, problems } = await drawAll({ content });
    expect(drawn).toEqual(['pages/ships.png', 'drafts/scene.png']);
    expect(problems).toMatchObject([{ rule: 'drawing/letter-missing', level: 'error' }]);
  });

  it('reports a missing list', async () => {
    const { drawn, problems } = await drawAll({ content });
    expect(drawn).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'files/unreadable', file: 'content/drawings.yaml' }]);
  });
});

describe('parseDrawings', () => {
  it('tells every fault with its line', () => {
    const { drawings, problems } = parseDrawings(`maps:
  - picture: ../map.png
    place: { name: Hass, latitude: 95, longitude: 36.61 }
    colour: red
`);
    expect(drawings).toEqual([]);
    expect(problems.map(({ rule, place }) => [rule, place?.line]).sort()).toEqual([
      ['field/number', 3],
      ['field/unknown', 4],
      ['picture/path', 2],
    ]);
  });

  it('tells what is wrong with a scene', () => {
    const shapes = [
      'disc: [1, 2]',
      'colour: red',
      'disc: [1, 2, 3], line: [[1, 2]], colour: red',
      'disc: [1, 2, 3], colour: purple',
      'disc: [1, 2, x], colour: red',
      'disc: 4, colour: red',
    ];
    const { problems } = parseDrawings(`scenes:
  - picture: pages/scene.png
    title: A scene
    background: night
    shapes:
${shapes.map((shape) => `      - { ${shape} }`).join('\n')}
`);
    expect(problems.map(({ rule, place }) => `${place?.line} ${rule}`).sort()).toEqual([
      '10 field/number',
      '11 field/shape',
      '6 field/missing',
      '6 field/shape',
      '7 field/shape',
      '8 field/shape',
      '9 field/value',
    ]);
  });

  it('gives a picture its usual size, and waters before towns', () => {
    const { drawings } = parseDrawings(`maps:
  - picture: articles/map.png
    place: { name: Hass, latitude: 35.59, longitude: 36.61 }
    towns: [{ name: Homs, latitude: 34.73, longitude: 36.72 }]
    waters: [{ name: Sea, latitude: 34.4, longitude: 33.9 }]
`);
    expect(drawings).toMatchObject([
      {
        kind: 'map',
        map: { width: 1600, height: 1067, others: [{ name: 'Sea' }, { name: 'Homs' }] },
      },
    ]);
  });
});
