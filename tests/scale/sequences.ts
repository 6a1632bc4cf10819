/**
 * `npm run test:sequences [-- STEPS [SEED]]`: random changes to a small archive, one after the other:
 * at first one of each kind, builds that fail and that are killed included, then any. After every
 * step `dist/` is compared with what a build from nothing gives, byte for byte. The first difference
 * ends it with exit code 1 and the steps that led there; the same seed does the same again, but for
 * the moment of a kill.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildSite } from '../../src/build/build.ts';
import { resolveSiteFolder, type SiteFolder } from '../../src/store/site-folder.ts';
import { type Chance, chance, shuffled } from './random.ts';
import { folderHashes, type SmallArchive, smallArchive } from './small-archive.ts';
import { kinds, type Step } from './small-changes.ts';

/** A run of more takes minutes, has stories in MDX, and tells in between how far it is. */
const quickSteps = 50;

const repository = path.resolve(import.meta.dirname, '../..');

async function main(): Promise<void> {
  const [steps = 500, seed = 1] = process.argv.slice(2).map(Number);
  const root = mkdtempSync(path.join(tmpdir(), 'stet-sequences-'));
  try {
    const { differs, times } = await runSequence(root, steps, chance(seed));
    if (differs) {
      console.error(`With seed ${seed}: ${differs}`);
      process.exitCode = 1;
    } else {
      console.log(`${steps} steps with seed ${seed}: no difference.`);
      console.log(Array.from(times, ([kind, count]) => `${kind}: ${count}`).join(', '));
    }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Ran {
  /** What differs and after which steps; absent where nothing does. */
  readonly differs?: string;
  /** How often each kind of change was made. */
  readonly times: ReadonlyMap<Step['kind'], number>;
}

async function runSequence(root: string, steps: number, random: Chance): Promise<Ran> {
  const site = (name: string) => resolveSiteFolder({ flag: path.join(root, name), repository });
  const archive = await smallArchive(site('archive'), steps > quickSteps);
  const clean = site('clean');
  const told: string[] = [];
  const times = new Map<Step['kind'], number>(kinds.map((kind) => [kind, 0]));
  const wanted = shuffled(kinds, random);
  for (let number = 0; number <= steps; number++) {
    const kind = number === 0 ? undefined : wanted.shift();
    const step: Step =
      number === 0 ? { kind: 'other', told: 'as it is' } : archive.change(random, kind);
    told.push(step.told);
    // Every other build has its threads, which so small an archive would not get by itself.
    const wasMade = await buildStep(archive, step, { told, random, threads: 1 + (number % 2) });
    if (wasMade) times.set(step.kind, (times.get(step.kind) ?? 0) + 1);
    else if (kind) wanted.push(kind);
    const refused = await buildFromNothing(archive, clean);
    const difference = refused ?? compare(archive.folder, clean);
    if (difference) {
      return { differs: `${difference}\n${told.map((each) => `- ${each}`).join('\n')}`, times };
    }
    if (number > 0 && number % quickSteps === 0) console.log(`${number} of ${steps} steps.`);
  }
  return { times };
}

interface Doing {
  readonly told: string[];
  readonly random: Chance;
  readonly threads: number;
}

/** @returns whether it came to what a step of this kind is to come to. */
async function buildStep(
  archive: SmallArchive,
  { kind }: Step,
  { told, random, threads }: Doing,
): Promise<boolean> {
  const { folder } = archive;
  if (kind === 'killed build') {
    await killBuild(archive, random);
    told.push('killed');
  }
  const built = await buildSite({ folder, now: archive.now, threads });
  const isRefused = built.outcome === 'problems';
  if (isRefused) {
    const what = built.problems.find(({ level }) => level === 'error')?.what;
    told.push(`refused (${what}), taken back`);
    archive.takeBack();
    await buildSite({ folder, now: archive.now });
  }
  if (kind === 'failed build') return isRefused;
  // What a build was killed over may have been published before.
  if (kind === 'killed build') return true;
  return [built.created, built.replaced, built.removed].some((files) => files.length > 0);
}

/**
 * All but the bundle, whose name says what is in it: making it takes longer than all the rest.
 *
 * @returns why it was refused, where it was.
 */
async function buildFromNothing(
  archive: SmallArchive,
  clean: SiteFolder,
): Promise<string | undefined> {
  for (const name of ['content', 'public', 'dist']) {
    rmSync(path.join(clean.root, name), { recursive: true, force: true });
  }
  for (const name of readCache(clean)) {
    if (!['bundle', 'maps', 'pictures'].includes(name)) {
      rmSync(path.join(clean.cache, name), { recursive: true, force: true });
    }
  }
  for (const part of ['content', 'public'] as const) {
    cpSync(archive.folder[part], clean[part], { recursive: true });
  }
  for (const version of readCache(archive.folder, 'bundle')) {
    const target = path.join(clean.cache, 'bundle', version);
    cpSync(path.join(archive.folder.cache, 'bundle', version), target, { recursive: true });
  }
  // An original may be gone by now: then its renditions are all there is of it.
  const renditions = path.join(archive.folder.cache, 'pictures');
  if (existsSync(renditions)) {
    cpSync(renditions, path.join(clean.cache, 'pictures'), { recursive: true, force: false });
  }
  const { outcome, problems } = await buildSite({ folder: clean, now: archive.now });
  if (outcome === 'built') return undefined;
  const errors = problems.filter(({ level }) => level === 'error');
  return `From nothing: ${errors.map(({ file, what }) => `${file}: ${what}`).join('; ')}`;
}

function readCache({ cache }: SiteFolder, below = ''): string[] {
  try {
    return readdirSync(path.join(cache, below));
  } catch {
    return [];
  }
}

/** The line that tells of a phase's end, and how long after it the last moment to kill is. */
const moments = [
  ['Looking for changes:', 100],
  ['Reading content:', 100],
  ['Planning:', 300],
  ['Rendering:', 1],
] as const;

/** Should a build be over by then, all is built once more, and killed at an earlier moment. */
async function killBuild(archive: SmallArchive, random: Chance): Promise<void> {
  const chosen = random.pick(moments);
  const earlier = moments.slice(0, moments.indexOf(chosen)).toReversed();
  const [line, last] = chosen;
  let isKilled = await isKilledAt(archive, [], line, random.below(last));
  while (!isKilled) {
    const [before] = earlier.shift() ?? moments[0];
    isKilled = await isKilledAt(archive, ['--full'], before, 0);
  }
}

/** @returns false where the build ended before it could be killed. */
async function isKilledAt(
  { folder, now }: SmallArchive,
  more: readonly string[],
  line: string,
  wait: number,
): Promise<boolean> {
  const args = ['src/cli/stet.mjs', 'build', '--site', folder.root, ...more];
  const building = spawn(process.execPath, [...args, '--now', new Date(now).toISOString()], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(building, 'close');
  const isThere = new Promise<void>((resolve) => {
    let text = '';
    building.stderr.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (text.includes(line)) resolve();
    });
  });
  await Promise.race([ended, isThere]);
  await Promise.race([ended, setTimeout(wait)]);
  building.kill('SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

function compare(incremental: SiteFolder, clean: SiteFolder): string | undefined {
  const [is, shouldBe] = [folderHashes(incremental.dist), folderHashes(clean.dist)];
  const files = [...new Set([...is.keys(), ...shouldBe.keys()])].toSorted();
  const differing = files.filter((file) => is.get(file) !== shouldBe.get(file));
  if (differing.length === 0) return undefined;
  const nameOf = (file: string) =>
    `${file}${is.has(file) ? '' : ' (missing)'}${shouldBe.has(file) ? '' : ' (left over)'}`;
  return `${differing.length} files differ: ${differing.slice(0, 12).map(nameOf).join(', ')}`;
}

await main();
