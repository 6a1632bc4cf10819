/** Site folders for tests, and the real `stet` run on them. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject, onTestFinished } from 'vitest';

export { siteYaml, smallSite, story } from './small-site.ts';

const repository = path.resolve(import.meta.dirname, '../..');

export const now = '2026-11-22T12:00:00Z';

/** @returns a new folder with these files, deleted when the test has ended. */
export function makeSite(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-site-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, files);
  return root;
}

export function writeFiles(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `stet` as a writer does; never throws for an exit code. */
export function stet(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const main = path.join(repository, 'src/cli/stet.mjs');
    const options = { cwd: repository, env: { ...process.env, ...env }, maxBuffer: 1 << 28 };
    execFile(process.execPath, [main, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

export interface Built {
  readonly outcome: 'built' | 'current' | 'problems';
  readonly rendered: number;
  readonly created: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  readonly problems: readonly { readonly rule: string; readonly level: string }[];
  readonly held: readonly { readonly file: string; readonly release: string }[];
}

/**
 * Builds a site and gives its report. Bundles are shared by all tests of a run: their names say all
 * that went into them. Throws when the build says anything else than a report.
 */
export async function build(root: string, args: readonly string[] = [], env = {}): Promise<Built> {
  const [shared, own] = [
    path.join(inject('runFolder'), 'bundles'),
    path.join(root, '.stet/bundle'),
  ];
  if (!existsSync(own)) copyBundles(shared, own);
  const ran = await stet(['build', '--site', root, '--now', now, '--json', ...args], env);
  copyBundles(own, shared);
  try {
    return JSON.parse(ran.stdout);
  } catch {
    throw new Error(`No report.\n${ran.stdout}\n${ran.stderr}`);
  }
}

/** Copies those that are not there, each in one step. */
function copyBundles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const version of existsSync(from) ? readdirSync(from) : []) {
    const target = path.join(to, version);
    if (version.includes('.') || existsSync(target)) continue;
    const copy = `${target}.${process.pid}`;
    cpSync(path.join(from, version), copy, { recursive: true });
    if (existsSync(target)) rmSync(copy, { recursive: true });
    else renameSync(copy, target);
  }
}

/** @returns every file of a folder with a hash of its bytes. */
export function hashes(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** @returns the files below a folder, sorted, with forward slashes. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      path.relative(folder, path.join(item.parentPath, item.name)).replaceAll('\\', '/'),
    )
    .toSorted();
}
