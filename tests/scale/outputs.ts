/**
 * `npm run bench:outputs [-- ARTICLES]`: what feeds, sitemaps, citations, data and redirects add to
 * a cold build of the same synthetic archive. Both are built four times in turn, each in a process of
 * its own, and the best of each is compared. A busy machine gives one build a third more than the
 * next, so the times of the files of one build, which are made in turn, are compared as well: what
 * outputs took by what all else took.
 *
 * The figures mean something within one run only.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isFileRoute, type Route } from '../../src/archive/routes.ts';
import { buildSite } from '../../src/build/build.ts';
import { resolveSiteFolder } from '../../src/store/site-folder.ts';
import { generateArchive } from './generate.ts';

interface Figures {
  readonly wall: number;
  readonly cpu: number;
  readonly mebibytes: number;
  readonly files: number;
  /** What outputs took of it, in seconds of all threads. */
  readonly outputs: number;
}

/** Redirects apart, of which there are few. */
const isPathOfOutput = (path: string) => /\.(?:xml|json|ndjson|ris|bib|txt|css)$/.test(path);
const isAnOutput = (route: Route) => isFileRoute(route) || route.kind === 'redirect';

/** `alone` is all of it in one thread, so that every page's time is time of the build. */
type Kind = 'pages' | 'whole' | 'alone';

/** One cold build, in this process. */
async function buildOnce(root: string, kind: Kind): Promise<Figures> {
  const started = performance.now();
  let outputs = 0;
  const report = await buildSite({
    folder: resolveSiteFolder({ flag: root, repository: root }),
    now: Date.parse('2026-11-22T12:00:00Z'),
    full: true,
    leaveOut: kind === 'pages' ? isAnOutput : undefined,
    threads: kind === 'alone' ? 1 : undefined,
    onPage: (path, milliseconds) => {
      if (isPathOfOutput(path)) outputs += milliseconds / 1000;
    },
  });
  if (report.outcome !== 'built') throw new Error(JSON.stringify(report.problems.slice(0, 3)));
  const wall = (performance.now() - started) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  return { wall, cpu, mebibytes: maxRSS / 1024, files: report.rendered, outputs };
}

function inOwnProcess(root: string, kind: Kind): Figures {
  for (const folder of ['dist', '.stet']) {
    rmSync(path.join(root, folder), { recursive: true, force: true });
  }
  const args = [import.meta.filename, '--build', root, kind];
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', stdio });
  return JSON.parse(printed.slice(printed.lastIndexOf('{')));
}

function compare(articles: number): void {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-outputs-'));
  try {
    generateArchive(root, { articles, seed: 7 });
    appendFileSync(
      path.join(root, 'content/site.yaml'),
      'data: true\nfeeds: { groups: [topics] }\n',
    );
    console.log(`${articles} articles\n\n| build | wall s | CPU s | peak MiB | rendered |`);
    console.log('|---|---|---|---|---|');
    const names = { pages: 'pages alone', whole: 'with all outputs', alone: 'all, one thread' };
    const build = (kind: Kind) => {
      const figures = inOwnProcess(root, kind);
      const { wall, cpu, mebibytes, files } = figures;
      const row = [names[kind], wall.toFixed(1), cpu.toFixed(1), mebibytes.toFixed(0), files];
      console.log(`| ${row.join(' | ')} |`);
      return figures;
    };
    const rounds = Array.from({ length: 4 }, () => ({
      pages: build('pages').cpu,
      whole: build('whole').cpu,
    }));
    const best = (kind: 'pages' | 'whole') => Math.min(...rounds.map((round) => round[kind]));
    console.log(
      `\nAdded to the CPU time of the best build: ${added(best('whole'), best('pages'))}.`,
    );
    const { wall, outputs } = build('alone');
    console.log(`Of one build's time, added to all else: ${added(wall, wall - outputs)}.`);
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

function added(whole: number, part: number): string {
  return `${((whole / part - 1) * 100).toFixed(1)}%`;
}

const [mode, root = '', kind] = process.argv.slice(2);
if (mode === '--build') {
  process.stdout.write(`\n${JSON.stringify(await buildOnce(root, kind as Kind))}\n`);
} else compare(Number(mode ?? 10_000));
