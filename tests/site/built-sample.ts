/** The sample archive, built once for all tests of a run, which share two cores. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { type Built, build } from './site.ts';

const content = path.resolve(import.meta.dirname, '../../content');

/** Copies the sample's content into a site folder. */
export function copySample(root: string): void {
  cpSync(content, path.join(root, 'content'), { recursive: true });
}

/** @returns a site folder with `content/`, `dist/` and cache, to be read only; and its report. */
export async function builtSample(): Promise<{ readonly root: string; readonly built: Built }> {
  const root = path.join(inject('runFolder'), 'sample');
  const report = path.join(inject('runFolder'), 'sample.json');
  if (isFirst(root)) {
    copySample(root);
    const outcome = await build(root).catch((error: unknown) => ({ failed: String(error) }));
    writeFileSync(`${report}.partial`, JSON.stringify(outcome));
    renameSync(`${report}.partial`, report);
  }
  // Another test file may be building it; the test's own limit of time ends this.
  while (!existsSync(report)) await setTimeout(100);
  const built = JSON.parse(readFileSync(report, 'utf8'));
  if (built.failed) throw new Error(built.failed);
  return { root, built };
}

/** @returns whether the folder was not there; of several that ask at once, one is told so. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
