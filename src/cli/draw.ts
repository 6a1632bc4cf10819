import { join } from 'node:path';
import { defineCommand } from 'citty';
import { loadMapResources } from '../build/map-resources.ts';
import { drawBarChart } from '../drawing/bar-chart.ts';
import { drawLocatorMap } from '../drawing/locator-map.ts';
import type { MapResources } from '../drawing/map-sheet.ts';
import { drawScene } from '../drawing/scene.ts';
import { rasterise } from '../images/render.ts';
import { writeWhole } from '../images/write-whole.ts';
import { finding } from '../problems/finding.ts';
import type { Problem } from '../problems/problem.ts';
import { readTextFile } from '../store/read-text.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { type Drawing, parseDrawings } from './drawings.ts';
import { printProblems } from './print-problems.ts';
import { siteArgument, siteFolder } from './site-arguments.ts';

export const drawCommand = defineCommand({
  meta: { name: 'draw', description: 'Draw the maps, charts and scenes of content/drawings.yaml.' },
  args: { site: siteArgument },
  run: async ({ args }) => {
    const folder = siteFolder(args.site);
    const { drawn, problems } = await drawAll(folder);
    for (const picture of drawn) process.stdout.write(`content/${picture}\n`);
    printProblems(problems, folder);
    process.exitCode = problems.length > 0 ? 1 : 0;
  },
});

/**
 * Draws every picture that `content/drawings.yaml` lists, and writes it as a PNG. The same file
 * gives the same bytes.
 *
 * @returns the pictures that were written, relative to `content/`; none when the file has faults.
 */
export async function drawAll(
  folder: Pick<SiteFolder, 'content'>,
): Promise<{ readonly drawn: readonly string[]; readonly problems: readonly Problem[] }> {
  const { text, problem } = readTextFile(folder.content, 'drawings.yaml');
  if (text === undefined) return { drawn: [], problems: [problem] };
  const { drawings, problems } = parseDrawings(text);
  if (problems.length > 0) return { drawn: [], problems };
  const resources = await loadMapResources('10m');
  const drawn: string[] = [];
  const faults: Problem[] = [];
  for (const drawing of drawings) {
    const result = draw(drawing, resources);
    if ('problem' in result) {
      faults.push(result.problem);
      continue;
    }
    await writeWhole(join(folder.content, drawing.picture), await rasterise(result.svg));
    drawn.push(drawing.picture);
  }
  return { drawn, problems: faults };
}

function svgOf(drawing: Drawing, resources: MapResources): string {
  if (drawing.kind === 'map') return drawLocatorMap(drawing.map, resources);
  if (drawing.kind === 'chart') return drawBarChart(drawing.chart, resources.roman);
  return drawScene(drawing.scene, resources.roman);
}

function draw(
  drawing: Drawing,
  resources: MapResources,
): { readonly svg: string } | { readonly problem: Problem } {
  try {
    return { svg: svgOf(drawing, resources) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      problem: finding('drawing/letter-missing', {
        file: 'content/drawings.yaml',
        what: `${drawing.picture} cannot be drawn. ${error.message}`,
        fix: 'write the name in Latin letters.',
      }),
    };
  }
}
