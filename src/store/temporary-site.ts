/** For tests: a site folder on the real disk, with a real git repository when one is wanted. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { blobIdOf } from './blob-id.ts';
import { resolveSiteFolder } from './site-folder.ts';
import type { SiteFolder } from './site-folder.ts';

export interface TemporarySite {
  readonly folder: SiteFolder;
  /** Paths are relative to `content/`. */
  write(file: string, text: string | Uint8Array): void;
  remove(file: string): void;
  move(from: string, to: string): void;
  git(...args: string[]): string;
  commitAll(): void;
}

/** A new folder below the system's temporary one; it goes when the test ends. */
export function temporarySite(): TemporarySite {
  const root = mkdtempSync(join(tmpdir(), 'stet-site-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = resolveSiteFolder({ flag: root, repository: '/' });
  const at = (file: string) => join(folder.content, file);
  const makeRoomFor = (file: string) => mkdirSync(dirname(at(file)), { recursive: true });
  const git = (...args: string[]) => runGitInTest(root, args);
  mkdirSync(folder.content);
  return {
    folder,
    write(file, text) {
      makeRoomFor(file);
      writeFileSync(at(file), text);
    },
    remove: (file) => rmSync(at(file), { recursive: true }),
    move(from, to) {
      makeRoomFor(to);
      renameSync(at(from), at(to));
    },
    git,
    commitAll() {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message=A day at the desk');
    },
  };
}

/** A temporary site in a git repository of its own. */
export function temporaryRepository(): TemporarySite {
  const site = temporarySite();
  site.git('init', '--quiet');
  return site;
}

/** The blob id of a text, as git would give it. */
export function blobIdOfText(text: string): string {
  return blobIdOf(Buffer.from(text));
}

/** Runs git with nobody's own settings, and outside the repository of a hook that runs the tests. */
export function runGitInTest(folder: string, args: readonly string[]): string {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!name.startsWith('GIT_')) env[name] = value;
  }
  const person = { NAME: 'A. Writer', EMAIL: 'writer@gazette.example' };
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: person.NAME,
      GIT_AUTHOR_EMAIL: person.EMAIL,
      GIT_COMMITTER_NAME: person.NAME,
      GIT_COMMITTER_EMAIL: person.EMAIL,
    },
  });
}
