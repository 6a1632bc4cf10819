/** What an earlier commit had in `content/` that is not there, or not the same, today. */
import { spawn } from 'node:child_process';
import { gitEnvironment, runGit } from './git.ts';

/** A file as it was. */
export interface FormerFile {
  /** Relative to `content/`, at the time. */
  readonly file: string;
  /** Where it is now, where git sees that it was moved; undefined where it is gone. */
  readonly now?: string;
  readonly text: string;
}

export type History =
  | { readonly kind: 'known'; readonly former: readonly FormerFile[] }
  /** `shallow`: only a part of the history was fetched, so the commit may be in the other part. */
  | { readonly kind: 'no-repository' | 'unknown-commit' | 'shallow' };

/** `:100644 000000 <old id> <new id> D`, then a path, or two for a move; all end in NUL. */
const header = /^:(\d+) \d+ ([0-9a-f]+) [0-9a-f]+ ([A-Z])\d*$/;

/**
 * Compares the files of a folder with those of a commit: what git does not know yet is not asked
 * for, since it cannot have been there.
 *
 * @param content absolute path of `content/`. @param ref a commit, branch or tag.
 * @param folders those of `content/` that matter.
 */
export async function formerFiles(
  content: string,
  ref: string,
  folders: readonly string[],
): Promise<History> {
  const inside = await runGit(content, ['rev-parse', '--is-inside-work-tree']);
  if (inside?.trim() !== 'true') return { kind: 'no-repository' };
  const commit = await runGit(content, [
    ...['rev-parse', '--verify', '--quiet', '--end-of-options'],
    `${ref}^{commit}`,
  ]);
  if (commit === undefined) {
    const shallow = await runGit(content, ['rev-parse', '--is-shallow-repository']);
    return { kind: shallow?.trim() === 'true' ? 'shallow' : 'unknown-commit' };
  }
  const changes = await runGit(content, [
    ...['diff', '--raw', '-z', '--abbrev=40', '--no-ext-diff', '--find-renames'],
    ...['--diff-filter=DMR', '--ignore-submodules=all', '--relative'],
    ...[commit.trim(), '--', ...folders],
  ]);
  if (changes === undefined) return { kind: 'shallow' };
  const former = parseChanges(changes);
  const texts = await readBlobs(
    content,
    former.map(({ blob }) => blob),
  );
  return {
    kind: 'known',
    former: former.map(({ blob, ...file }) => ({ ...file, text: texts.get(blob) ?? '' })),
  };
}

function parseChanges(raw: string): { file: string; now?: string; blob: string }[] {
  const parts = raw.split('\0');
  const found: { file: string; now?: string; blob: string }[] = [];
  for (let at = 0; at < parts.length;) {
    const [, mode = '', blob = '', status] = header.exec(parts[at] ?? '') ?? [];
    const file = parts[at + 1] ?? '';
    const moved = status === 'R' || status === 'C';
    const now = moved ? parts[at + 2] : file;
    if (mode.startsWith('100')) {
      found.push({ file, blob, ...(status !== 'D' && now !== undefined && { now }) });
    }
    at += moved ? 3 : 2;
  }
  return found;
}

/** One process for all of them: a release may have touched thousands of stories. */
async function readBlobs(
  folder: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const git = spawn('git', ['cat-file', '--batch'], {
    cwd: folder,
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  git.stdin.end(`${[...new Set(ids)].join('\n')}\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of git.stdout) chunks.push(chunk as Buffer);
  return parseBatch(Buffer.concat(chunks));
}

/** `<id> blob <size>`, the bytes, a line break; `<id> missing` for what was not fetched. */
function parseBatch(bytes: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\n', at);
    const [id = '', kind, size] = bytes.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind === 'missing') continue;
    texts.set(id, bytes.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
