/** Which row of a table is about which story. */
import type { Problem } from '../problems/problem.ts';
import type { EditorsFacts } from './import.ts';
import { placed } from './metadata-problems.ts';
import type { MetadataRow } from './metadata.ts';

export interface MetadataMatcher {
  /**
   * @param ids the story's ids
   * @param file its source, with forward slashes
   * @param alone whether it is the only story of its source; a file's headline belongs to no other
   * @returns what the table says of it; a row for its id goes before one for its file
   */
  factsFor(ids: readonly string[], file: string, alone: boolean): EditorsFacts;
  /** The rows that were about no story; one problem each, to be asked for when all is imported. */
  unused(): readonly Problem[];
}

/**
 * A row for a file counts for the path that ends as the row has it: `story.txt`, or with folders
 * `2016/story.txt` where one name occurs in several folders.
 *
 * @param file the table's name, for problems
 */
export function metadataMatcher(rows: readonly MetadataRow[], file: string): MetadataMatcher {
  const byId = new Map(rows.flatMap((row) => (row.id ? [[row.id, row] as const] : [])));
  const byFile = new Map(
    rows.flatMap((row) => (row.file ? [[row.file.replaceAll('\\', '/'), row] as const] : [])),
  );
  const used = new Set<MetadataRow>();
  return {
    factsFor: (ids, source, alone) => {
      const forId = ids.map((id) => byId.get(id)).find((row) => row !== undefined);
      const forFile = endings(source)
        .map((ending) => byFile.get(ending))
        .find((row) => row !== undefined);
      for (const row of [forId, forFile]) if (row) used.add(row);
      const { headline, ...others } = forFile?.facts ?? {};
      const ofFile = alone && headline !== undefined ? { headline, ...others } : others;
      return { ...ofFile, ...forId?.facts };
    },
    unused: () => rows.filter((row) => !used.has(row)).map((row) => unusedRow(row, file)),
  };
}

/** `a/b/c.txt`, `b/c.txt`, `c.txt`. */
function endings(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}

function unusedRow({ id, file: name, at }: MetadataRow, file: string): Problem {
  return {
    rule: 'import/metadata-unused',
    level: 'warning',
    file,
    ...placed(file, at),
    what: `No imported story is the one of this row: ${id ?? name}.`,
    fix: 'compare it with the ids and file names in the report.',
  };
}
