/**
 * The list of the files of data. It tells their sizes and sums, so it is written when they are: by
 * the build itself, from what lies in staging and from what is known of the files that stand.
 */
import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { outputOf } from '../archive/routes.ts';
import { type FileSum, writeDataIndex } from '../metadata/data-index.ts';
import type { ViewContext } from '../views/context.ts';
import { dataIndexView } from '../views/data-views.ts';
import type { Manifest, Plan } from './plan.ts';
import type { StagingFolders } from './staging.ts';

interface StagedList {
  /** Of every file that is listed, for the next build. */
  readonly sums: NonNullable<Manifest['sums']>;
  /** The list, where it lies in staging. */
  readonly staged: readonly string[];
}

export interface KnownSums {
  readonly previous: Manifest['sums'];
  /** Of files that have just been written, by path in `dist/`. */
  readonly made: ReadonlyMap<string, FileSum>;
}

/** Writes the list into staging where the plan says that it is stale. */
export async function stageDataIndex(
  context: ViewContext,
  plan: Plan,
  folders: Pick<StagingFolders, 'staging' | 'dist'>,
  { previous, made }: KnownSums,
): Promise<StagedList> {
  const list = outputOf({ kind: 'data-index' });
  if (!plan.keys.has(list)) return { sums: {}, staged: [] };
  if (!plan.isListStale) return { sums: previous ?? {}, staged: [] };
  const view = dataIndexView(context);
  const rendered = new Set(plan.render.map(({ file }) => file));
  const sums = new Map<string, FileSum>();
  for (const { file } of view.files) {
    const isNew = rendered.has(file);
    const known = isNew ? made.get(file) : previous?.[file];
    const folder = isNew ? folders.staging : folders.dist;
    sums.set(file, known ?? sumOf(await readFile(path.join(folder, file))));
  }
  const target = path.join(folders.staging, list);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, writeDataIndex(view, sums));
  return { sums: Object.fromEntries(sums), staged: [list] };
}

export function sumOf(content: Uint8Array | string): FileSum {
  return { bytes: Buffer.byteLength(content), sha256: hash('sha256', content, 'hex') };
}
