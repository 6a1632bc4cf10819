/**
 * The list of the files of data. It tells their sizes and sums, so it is written when they are: by
 * the build itself, from what lies in staging and from what is known of the files that stand.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
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

/** Writes the list into staging where the plan says that it is stale. */
export async function stageDataIndex(
  context: ViewContext,
  plan: Plan,
  folders: Pick<StagingFolders, 'staging' | 'dist'>,
  previous: Manifest | undefined,
): Promise<StagedList> {
  const list = outputOf({ kind: 'data-index' });
  if (!plan.keys.has(list)) return { sums: {}, staged: [] };
  if (!plan.isListStale) return { sums: previous?.sums ?? {}, staged: [] };
  const view = dataIndexView(context);
  const rendered = new Map(plan.render.map(({ file, staged }) => [file, staged]));
  const sums = new Map<string, FileSum>();
  for (const { file } of view.files) {
    const staged = rendered.get(file);
    const known = staged === undefined ? previous?.sums?.[file] : undefined;
    const [folder, name] = staged === undefined ? [folders.dist, file] : [folders.staging, staged];
    sums.set(file, known ?? (await sumOf(path.join(folder, name))));
  }
  const target = path.join(folders.staging, list);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, writeDataIndex(view, sums));
  return { sums: Object.fromEntries(sums), staged: [list] };
}

async function sumOf(file: string): Promise<FileSum> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
