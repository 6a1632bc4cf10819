/**
 * `npm run bench:check [-- ARTICLES ...]`: how long `stet check` takes on synthetic archives, as a
 * writer waits for it: whole processes, once without a git repository and once in one. The target is
 * 2 seconds for 100,000 unchanged files. The figures mean something within one run only.
 */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { generateArchive } from './generate.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const now = '2026-11-22T12:00:00Z';

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  const processor = cpus()[0]?.model ?? 'an unknown processor';
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${processor}, Node ${process.version}\n`,
  );
  console.log('| articles | files known by | check | wall s | CPU s | problems |');
  console.log('|---|---|---|---|---|---|');
  for (const articles of sizes.length > 0 ? sizes : [100_000]) await benchSize(articles);
}

async function benchSize(articles: number): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-check-'));
  try {
    generateArchive(root, { articles, seed: 7 });
    await benchChanges(root, articles, 'the disk');
    git(root, ['init', '--quiet']);
    git(root, ['add', '--all']);
    git(root, ['commit', '--quiet', '--message=All']);
    await benchChanges(root, articles, 'git');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function benchChanges(root: string, articles: number, knownBy: string): Promise<void> {
  const step = async (name: string) => {
    const { seconds, cpuSeconds, problems } = await check(root);
    const figures = [seconds.toFixed(1), cpuSeconds.toFixed(1), problems];
    console.log(`| ${[articles, knownBy, name, ...figures].join(' | ')} |`);
  };
  await step('first');
  await step('nothing changed');
  await step('nothing changed, again');
  const [story] = globSync('content/articles/2016/*/*/*.md', { cwd: root }).toSorted();
  if (!story) throw new Error('The synthetic archive has no story of 2016.');
  appendFileSync(path.join(root, story), '\nOne more paragraph.\n');
  await step('one story changed');
}

async function check(
  root: string,
): Promise<{ seconds: number; cpuSeconds: number; problems: number }> {
  const started = performance.now();
  const args = ['src/cli/stet.mjs', 'check', '--site', root, '--now', now, '--json'];
  const checking = spawn('node', args, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of checking.stdout) printed += chunk;
  const { errors, warnings, cpuSeconds } = JSON.parse(printed);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, cpuSeconds, problems: errors + warnings };
}

/** With nobody's own settings. */
function git(root: string, args: readonly string[]): void {
  const identity = ['-c', 'user.name=A. Writer', '-c', 'user.email=writer@gazette.example'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  execFileSync('git', [...identity, ...args], { cwd: root, env, stdio: 'ignore' });
}

await main();
