/**
 * `node tests/scale/import.ts [STORIES ...]`: imports synthetic wire copy with whole `stet import`
 * processes and prints stories a second, CPU time and peak memory: each story a file, then all in a few files,
 * and the same again, when nothing is to do. The figures mean something within one run only.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { wireCopy } from './wire-copy.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const storiesAFile = 1000;
const settings = `name: The Gazette
url: https://gazette.example
tagAuthority: gazette.example,2026
language: en
timeZone: Asia/Dubai
`;

/** Run in the measured process: the most memory that it ever had, in KiB, and its CPU time in µs. */
const tellUsage =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write(["\nusage",u.maxRSS,u.userCPUTime+u.systemCPUTime].join(" "))})';

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  const processor = cpus()[0]?.model ?? 'an unknown processor';
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${processor}, Node ${process.version}\n`,
  );
  console.log('| stories | import | wall s | stories/s | CPU s | peak MiB |');
  console.log('|---|---|---|---|---|---|');
  for (const stories of sizes.length > 0 ? sizes : [1_000, 10_000]) await benchSize(stories);
}

async function benchSize(stories: number): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-import-bench-'));
  try {
    mkdirSync(path.join(root, 'wire'));
    mkdirSync(path.join(root, 'dump'));
    let number = 0;
    let dump = 0;
    for (const text of wireCopy(stories, 7)) {
      if (number % storiesAFile === 0) {
        if (dump) closeSync(dump);
        dump = openSync(path.join(root, `dump/${number / storiesAFile}.txt`), 'w');
      }
      number += 1;
      writeFileSync(path.join(root, `wire/${number}.txt`), text);
      writeSync(dump, `${text}\n\n`);
    }
    closeSync(dump);
    await step(stories, 'a file each', site(root, 'one'), path.join(root, 'wire'));
    await step(stories, 'again, nothing to do', site(root, 'one'), path.join(root, 'wire'));
    await step(stories, `${storiesAFile} in a file`, site(root, 'two'), path.join(root, 'dump'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function site(root: string, name: string): string {
  mkdirSync(path.join(root, name, 'content'), { recursive: true });
  writeFileSync(path.join(root, name, 'content/site.yaml'), settings);
  return path.join(root, name);
}

async function step(stories: number, name: string, folder: string, wire: string): Promise<void> {
  const reports = ['md', 'json'].map((form) => path.join(folder, `report.${form}`));
  const started = performance.now();
  const { mebibytes, cpuSeconds } = await run(folder, wire, reports);
  const seconds = (performance.now() - started) / 1000;
  const { sums } = JSON.parse(readFileSync(reports[1] ?? '', 'utf8'));
  if (sums.articles + sums.drafts + sums.unchanged !== stories) {
    throw new Error(`Of ${stories} stories not all were imported: ${JSON.stringify(sums)}`);
  }
  const rate = Math.round(stories / seconds);
  const figures = [seconds.toFixed(1), rate, cpuSeconds.toFixed(1), mebibytes.toFixed(0)];
  console.log(`| ${[stories, name, ...figures].join(' | ')} |`);
}

async function run(folder: string, wire: string, reports: readonly string[]) {
  const options = reports.flatMap((report) => ['--report', report]);
  const args = ['--import', tellUsage, 'src/cli/stet.mjs', 'import', wire, '--site', folder];
  const child = spawn('node', [...args, ...options], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  for await (const chunk of child.stderr) printed += chunk;
  const usage = /\nusage (\d+) (\d+)$/.exec(printed);
  if (!usage) throw new Error(`The import told nothing of its memory:\n${printed}`);
  return { mebibytes: Number(usage[1]) / 1024, cpuSeconds: Number(usage[2]) / 1e6 };
}

await main();
