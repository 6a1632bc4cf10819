/**
 * `npm run bench [-- SIZE ... --only ID,ID --pictures COUNT --vs hugo --keep --in FOLDER]`: builds synthetic
 * archives of so many stories (1,000 and 10,000 unless given) and prints, as a table in Markdown,
 * what each build took. Figures mean something within one run on one machine only.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import packageFile from '../../package.json' with { type: 'json' };
import { generateWithPictures } from './generate.ts';
import { type Measured, machine, measure } from './measure.ts';
import { compareSites, writeDifference } from './peers/blocks.ts';
import { type Hugo, hugoPeer } from './peers/hugo.ts';
import { type Scenario, scenarios, usualNow } from './scenarios.ts';

/** The parts of the report of `stet build --json` that the table shows. */
interface Report {
  readonly outcome: string;
  readonly problems: readonly { readonly rule: string; readonly what: string }[];
  readonly rendered: number;
  readonly created: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  readonly phases: readonly { readonly name: string; readonly seconds: number }[];
}

const repository = path.resolve(import.meta.dirname, '../..');

/** As `npm run build` has it: what Node is told is part of what is measured. */
const built = packageFile.scripts.build.split(' ').slice(1);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    pictures: { type: 'string', default: '0' },
    vs: { type: 'string' },
    /** Leaves the archives on the disk, and says where. */
    keep: { type: 'boolean', default: false },
    /** An archive that a run with `--keep` has left: it is built from nothing, and kept. */
    in: { type: 'string' },
  },
});

async function main(): Promise<void> {
  const sizes = positionals.map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Error('Sizes are whole numbers: npm run bench -- 1000 10000');
  }
  if (values.vs !== undefined && values.vs !== 'hugo') {
    throw new Error(`There is no peer “${values.vs}”: --vs takes hugo.`);
  }
  const hugo = values.vs === 'hugo' ? hugoPeer() : undefined;
  console.log(`${machine()}${hugo ? `, ${hugo.version}` : ''}\n`);
  const columns = ['articles', 'by', 'build', 'wall s', 'CPU s', 'peak MiB'];
  console.log(`| ${[...columns, 'rendered', 'new', 'rewritten', 'removed'].join(' | ')} |`);
  console.log(`|${'---|'.repeat(columns.length + 4)}`);
  for (const articles of sizes.length > 0 ? sizes : [1_000, 10_000]) {
    await benchSize(articles, hugo);
  }
}

async function benchSize(articles: number, hugo: Hugo | undefined): Promise<void> {
  const root = values.in ?? mkdtempSync(path.join(tmpdir(), 'stet-bench-'));
  const isKept = values.keep || values.in !== undefined;
  try {
    if (values.in === undefined) {
      await generateWithPictures(root, { articles, seed: 7, pictures: Number(values.pictures) });
    } else for (const made of ['dist', '.stet', 'hugo']) removeFolder(path.join(root, made));
    const notes: string[] = [];
    for (const scenario of chosen()) {
      scenario.change(path.join(root, 'content'));
      const report = await stet(articles, scenario, root);
      notes.push(`${scenario.name}: ${phasesOf(report)}`);
      if (hugo?.scenarios.has(scenario.id)) await peer(articles, scenario, root, hugo);
      if (hugo && scenario.id === 'cold') notes.push(...differences(root));
    }
    console.error(`\n${notes.join('\n')}\n`);
  } finally {
    if (isKept) console.error(`Kept: ${root}`);
    else removeFolder(root);
  }
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The first build is always the cold one: without it there is nothing to change. */
function chosen(): readonly Scenario[] {
  const ids = values.only?.split(',');
  return scenarios.filter(({ id }) => !ids || id === 'cold' || ids.includes(id));
}

async function stet(articles: number, scenario: Scenario, root: string): Promise<Report> {
  const now = scenario.now ?? usualNow;
  const args = [...built, '--site', root, '--now', now, '--json'];
  const measured = await measure(process.execPath, args, repository);
  const report: Report = JSON.parse(measured.stdout);
  if (report.outcome === 'problems') throw new Error(JSON.stringify(report.problems.slice(0, 3)));
  const { rendered, created, replaced, removed } = report;
  const counts = [rendered, created.length, replaced.length, removed.length];
  row([articles, 'Stet', scenario.name], measured, counts);
  return report;
}

async function peer(articles: number, scenario: Scenario, root: string, hugo: Hugo) {
  hugo.prepare(root);
  const { measured, files } = await hugo.build(root);
  row([articles, 'Hugo', scenario.name], measured, ['all', ...files]);
}

function row(
  names: readonly (string | number)[],
  { seconds, cpuSeconds, peakMebibytes }: Measured,
  counts: readonly (string | number)[],
): void {
  const figures = [seconds.toFixed(1), cpuSeconds.toFixed(1), peakMebibytes.toFixed(0)];
  const cells = [...names, ...figures, ...counts].map((cell) =>
    typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell,
  );
  console.log(`| ${cells.join(' | ')} |`);
}

function phasesOf({ phases }: Report): string {
  const told = phases.filter(({ seconds }) => seconds >= 0.05);
  return told.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ');
}

function differences(root: string): string[] {
  const difference = compareSites(path.join(root, 'dist'), path.join(root, 'hugo/public'));
  return writeDifference(difference, ['Stet', 'Hugo']).filter(
    (line, at) => at === 0 || line.includes(', only '),
  );
}

await main();
