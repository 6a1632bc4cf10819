/**
 * `npm run test:sequences [-- STEPS [SEED]]`: random changes to a small archive, one after the other,
 * with builds that fail and builds that are killed among them. After every step `dist/` is compared
 * with what a build from nothing gives, byte for byte. The first difference ends it with exit code 1
 * and the steps that led there; the same seed does the same again, but for the moment of a kill.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildSite } from '../../src/build/build.ts';
import { resolveSiteFolder, type SiteFolder } from '../../src/store/site-folder.ts';
import { type Chance, chance } from './random.ts';
import { folderHashes, type SmallArchive, smallArchive } from './small-archive.ts';
import type { Step } from './small-changes.ts';

/** A run of more may take minutes, and has stories in MDX. */
const quickSteps = 50;

const repository = path.resolve(import.meta.dirname, '../..');

async function main(): Promise<void> {
  const [steps = 500, seed = 1] = process.argv.slice(2).map(Number);
  const root = mkdtempSync(path.join(tmpdir(), 'stet-sequences-'));
  try {
    const differs = await runSequence(root, steps, chance(seed));
    if (differs) {
      console.error(`With seed ${seed}: ${differs}`);
      process.exitCode = 1;
    } else {
      console.log(`${steps} steps with seed ${seed}: no difference.`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns what differs and after which steps; undefined where nothing does. */
async function runSequence(
  root: string,
  steps: number,
  random: Chance,
): Promise<string | undefined> {
  const site = (name: string) => resolveSiteFolder({ flag: path.join(root, name), repository });
  const archive = await smallArchive(site('archive'), steps > quickSteps);
  const clean = site('clean');
  const told: string[] = [];
  for (let number = 0; number <= steps; number++) {
    const step: Step = number === 0 ? { told: 'as it is' } : archive.change(random);
    told.push(step.told);
    if (step.isKilled) await killBuild(archive, random);
    // Every other build has its threads, which so small an archive would not get by itself.
    const threads = 1 + (number % 2);
    const built = await buildSite({ folder: archive.folder, now: archive.now, threads });
    if (built.outcome === 'problems') {
      const what = built.problems.find(({ level }) => level === 'error')?.what;
      told.push(`refused (${what}), taken back`);
      archive.takeBack();
      await buildSite({ folder: archive.folder, now: archive.now });
    }
    const refused = await buildFromNothing(archive, clean);
    const difference = refused ?? compare(archive.folder, clean);
    if (difference) return `${difference}\n${told.map((each) => `- ${each}`).join('\n')}`;
  }
  return undefined;
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

async function killBuild({ folder, now }: SmallArchive, random: Chance): Promise<void> {
  const args = ['src/cli/stet.mjs', 'build', '--site', folder.root];
  const at = ['--now', new Date(now).toISOString()];
  const building = spawn(process.execPath, [...args, ...at], { cwd: repository, stdio: 'ignore' });
  const ended = new Promise((resolve) => building.once('close', resolve));
  await Promise.race([ended, setTimeout(300 + random.below(4000))]);
  building.kill('SIGKILL');
  await ended;
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
