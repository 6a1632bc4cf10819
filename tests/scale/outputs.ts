/**
 * `npm run bench:outputs [-- ARTICLES]`: what feeds, sitemaps, citations, data and redirects add to
 * a cold build of the same synthetic archive. Both are built four times in turn, each in a process of
 * its own, and the best of each is compared: a busy machine takes from all of them, at times a third.
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
}

const isAnOutput = (route: Route) => isFileRoute(route) || route.kind === 'redirect';

/** One cold build, in this process. */
async function buildOnce(root: string, isWhole: boolean): Promise<Figures> {
  const started = performance.now();
  const report = await buildSite({
    folder: resolveSiteFolder({ flag: root, repository: root }),
    now: Date.parse('2026-11-22T12:00:00Z'),
    full: true,
    leaveOut: isWhole ? undefined : isAnOutput,
  });
  if (report.outcome !== 'built') throw new Error(JSON.stringify(report.problems.slice(0, 3)));
  const wall = (performance.now() - started) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  return { wall, cpu, mebibytes: maxRSS / 1024, files: report.rendered };
}

function inOwnProcess(root: string, isWhole: boolean): Figures {
  for (const folder of ['dist', '.stet']) {
    rmSync(path.join(root, folder), { recursive: true, force: true });
  }
  const args = [import.meta.filename, '--build', root, isWhole ? 'whole' : 'pages'];
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
    const best = { pages: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
    const kinds = ['pages', 'whole'] as const;
    for (const kind of Array.from({ length: 4 }, () => kinds).flat()) {
      const { wall, cpu, mebibytes, files } = inOwnProcess(root, kind === 'whole');
      best[kind] = Math.min(best[kind], cpu);
      const name = kind === 'whole' ? 'with all outputs' : 'pages alone';
      const row = [name, wall.toFixed(1), cpu.toFixed(1), mebibytes.toFixed(0), files];
      console.log(`| ${row.join(' | ')} |`);
    }
    const added = (best.whole / best.pages - 1) * 100;
    console.log(`\nAdded to the CPU time of the best build: ${added.toFixed(1)}%.`);
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

const [mode, root = '', kind] = process.argv.slice(2);
if (mode === '--build') {
  process.stdout.write(`\n${JSON.stringify(await buildOnce(root, kind === 'whole'))}\n`);
} else compare(Number(mode ?? 10_000));
