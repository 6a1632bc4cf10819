/** Builds the same archive with Hugo. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Measured, measure } from '../measure.ts';
import { writeHugoSite } from './hugo-site.ts';

export interface Hugo {
  readonly version: string;
  /**
   * What is measured; Hugo builds everything each time, whatever has changed. Every change that
   * its site shows is among them: one that was left out would count as the next one's.
   */
  readonly scenarios: ReadonlySet<string>;
  /** Makes Hugo's site beside the archive's, from the archive as it is and the maps in `dist/`. */
  prepare(root: string): void;
  /** @returns what it took, and how many files are new, rewritten with other bytes, removed. */
  build(root: string): Promise<{ measured: Measured; files: readonly number[] }>;
}

/** @throws where Hugo is not installed: how to get it. */
export function hugoPeer(): Hugo {
  const version = versionOf();
  return {
    version,
    scenarios: new Set([
      ...['cold', 'nothing', 'newest', 'back-dated', 'headline', 'body', 'remove', 'topic'],
    ]),
    prepare: (root) => {
      const [content, site, maps] = ['content', 'hugo', 'dist/maps'].map((at) =>
        path.join(root, at),
      );
      // Or a story that was removed would stay.
      removeFolder(path.join(site as string, 'content'));
      writeHugoSite(content as string, site as string, maps as string);
    },
    build: async (root) => {
      const site = path.join(root, 'hugo');
      const before = hashes(path.join(site, 'public'));
      // Hugo leaves what it wrote before, though the story be gone.
      removeFolder(path.join(site, 'public'));
      const measured = await measure('hugo', ['--source', site, '--quiet'], root);
      if (measured.code !== 0) throw new Error(`Hugo failed.\n${measured.stdout}`);
      const after = hashes(path.join(site, 'public'));
      const created = [...after.keys()].filter((file) => !before.has(file));
      const removed = [...before.keys()].filter((file) => !after.has(file));
      const rewritten = [...after].filter(
        ([file, hash]) => before.has(file) && before.get(file) !== hash,
      );
      return { measured, files: [created.length, rewritten.length, removed.length] };
    },
  };
}

function versionOf(): string {
  try {
    const [, version] =
      /v(\d+\.\d+\.\d+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' })) ?? [];
    return `Hugo ${version}`;
  } catch {
    throw new Error(
      'Hugo is not installed. On Debian and Ubuntu: sudo apt-get install hugo; on macOS: brew install hugo; for other systems see https://gohugo.io/installation/.',
    );
  }
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function hashes(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  try {
    for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!item.isFile()) continue;
      const file = path.join(item.parentPath, item.name);
      found.set(file, createHash('sha1').update(readFileSync(file)).digest('base64'));
    }
  } catch (error) {
    // There is no such folder before the first build.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return found;
}
