/**
 * `node tests/scale/dev.ts [ARTICLES ...]`: serves synthetic archives with `stet dev` and prints how
 * long a writer waits. The figures mean something within one run only.
 */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateArchive } from './generate.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const now = '2026-11-22T12:00:00Z';

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  console.log(
    '| articles | start | first story s | an edit shows, median ms | memory MiB | watches |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const articles of sizes.length > 0 ? sizes : [1_000, 10_000]) {
    const root = mkdtempSync(path.join(tmpdir(), 'stet-bench-'));
    try {
      generateArchive(root, { articles, seed: 7 });
      for (const start of ['first', 'again']) await measure(root, articles, start);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
}

async function measure(root: string, articles: number, start: string): Promise<void> {
  const story = firstStory(root);
  const started = performance.now();
  const server = serve(root);
  try {
    const address = `${await server.address}${story.permalink}`;
    await (await fetch(address)).text();
    const first = (performance.now() - started) / 1000;
    const waits: number[] = [];
    for (let edit = 0; edit < 7; edit++) waits.push(await edited(story.file, address, edit));
    const median = waits.toSorted((a, b) => a - b)[3] ?? Number.NaN;
    const figures = [first.toFixed(1), median.toFixed(0), ...server.size()];
    await bundled(root);
    console.log(`| ${[articles, start, ...figures].join(' | ')} |`);
  } finally {
    await server.stop();
  }
}

/** @returns milliseconds from saving a headline until the page shows it. */
async function edited(file: string, address: string, edit: number): Promise<number> {
  const headline = `Edited ${edit} ${Math.round(performance.now())}`;
  const text = readFileSync(file, 'utf8').replace(/^headline: .*$/m, `headline: ${headline}`);
  const saved = performance.now();
  writeFileSync(file, text);
  while (!(await (await fetch(address)).text()).includes(headline)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const waited = performance.now() - saved;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return waited;
}

/** Waits until the server has bundled the pages, as it has after the first minute of any day. */
async function bundled(root: string): Promise<void> {
  const made = () => globSync('.stet/dev/bundle/*/bundle.json', { cwd: root }).length > 0;
  while (!made()) await new Promise((resolve) => setTimeout(resolve, 100));
}

function firstStory(root: string): { file: string; permalink: string } {
  const articles = path.join(root, 'content/articles');
  const files = readdirSync(articles, { recursive: true }).map(String).toSorted();
  const found = files.find((file) => file.startsWith('2016') && file.endsWith('.md'));
  if (!found) throw new Error('The synthetic archive has no story of 2016.');
  return {
    file: path.join(articles, found),
    permalink: `${found.replaceAll('\\', '/').replace(/\.md$/, '')}/`,
  };
}

function serve(root: string) {
  const main = path.join(repository, 'src/cli/stet.mjs');
  const args = [main, 'dev', '--site', root, '--now', now, '--port', '0'];
  const server = spawn(process.execPath, args, { cwd: repository });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let printed = '';
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk;
        const found = /Serving the archive at (\S+)/.exec(printed)?.[1];
        if (found) resolve(found);
      });
    }
    void ended.then(() => reject(new Error(`stet dev ended.\n${printed}`)));
  });
  return {
    address,
    /** Resident memory (MiB) and watches; unknown where the system has no /proc. */
    size: (): string[] => {
      try {
        const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
        const resident = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
        const folder = `/proc/${server.pid}/fdinfo`;
        const infos = readdirSync(folder).map((each) => readFileSync(`${folder}/${each}`, 'utf8'));
        return [resident.toFixed(0), String(infos.join('').match(/^inotify/gm)?.length ?? 0)];
      } catch {
        return ['?', '?'];
      }
    },
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

await main();
