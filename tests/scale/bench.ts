/**
 * `npm run bench [-- ARTICLES ...]`: builds synthetic archives and prints time, CPU time and peak
 * memory of whole `stet build` processes. The figures mean something within one run only.
 */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { generateArchive } from './generate.ts';

/** The parts of the report of `stet build --json` that the table shows. */
interface Report {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMebibytes: number;
  readonly rendered: number;
  readonly created: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
}

const repository = path.resolve(import.meta.dirname, '../..');
const now = '2026-11-22T12:00:00Z';

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  const processor = cpus()[0]?.model ?? 'an unknown processor';
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${processor}, Node ${process.version}\n`,
  );
  console.log(
    '| articles | build | wall s | CPU s | peak MiB | rendered | new | rewritten | removed |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const articles of sizes.length > 0 ? sizes : [1_000, 10_000]) await benchSize(articles);
}

async function benchSize(articles: number): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-bench-'));
  try {
    generateArchive(root, { articles, seed: 7 });
    await step(articles, 'cold', root);
    await step(articles, 'nothing changed', root);
    const story = firstStory(root);
    edit(story, (text) => text.replace(/^headline: /m, 'headline: Corrected '));
    await step(articles, 'one headline corrected', root);
    appendFileSync(story, '\nOne more paragraph.\n');
    await step(articles, 'one body corrected', root);
    const added = path.join(root, 'content/articles/2026/11/20/added.md');
    addStory(added, readFileSync(story, 'utf8'));
    await step(articles, 'one story added', root);
    rmSync(added);
    await step(articles, 'one story removed', root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function firstStory(root: string): string {
  const articles = path.join(root, 'content/articles');
  const files = readdirSync(articles, { recursive: true }).map(String).toSorted();
  const found = files.find((file) => file.startsWith('2016') && file.endsWith('.md'));
  if (!found) throw new Error('The synthetic archive has no story of 2016.');
  return path.join(articles, found);
}

function addStory(file: string, model: string): void {
  const text = model
    .replace(/^headline: .*$/m, 'headline: A story that was not there before')
    .replace(/^published: .*$/m, 'published: 2026-11-20T08:00:00Z')
    .replace(/^ids: .*\n/m, '');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

async function step(articles: number, name: string, root: string): Promise<void> {
  const started = performance.now();
  const report = await build(root);
  const wall = (performance.now() - started) / 1000;
  const figures = [wall.toFixed(1), report.cpuSeconds.toFixed(1), report.peakMebibytes.toFixed(0)];
  const files = [report.created, report.replaced, report.removed].map((list) => list.length);
  console.log(`| ${[articles, name, ...figures, report.rendered, ...files].join(' | ')} |`);
}

async function build(root: string): Promise<Report> {
  const args = ['src/cli/main.ts', 'build', '--site', root, '--now', now, '--json'];
  const process = spawn('node', args, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of process.stdout) printed += chunk;
  return JSON.parse(printed);
}

await main();
