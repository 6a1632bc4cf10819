import type { DataIndexView } from '../views/data-views.ts';

/** Of a file's bytes. */
export interface FileSum {
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly sha256: string;
}

/**
 * The list of the files of data.
 *
 * @param sums by path in `dist/`; a file without one, as behind the development server, is listed
 * without.
 */
export function writeDataIndex(
  { name, home, licence, schema, files }: DataIndexView,
  sums: ReadonlyMap<string, FileSum>,
): string {
  const list = {
    name,
    url: home,
    licence,
    schema,
    count: files.reduce((sum, { count }) => sum + count, 0),
    files: files.map(({ month, url, count, file }) => ({ month, url, count, ...sums.get(file) })),
  };
  return `${JSON.stringify(list, undefined, 2)}\n`;
}
