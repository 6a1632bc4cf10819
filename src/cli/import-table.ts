/** The table that `stet import --metadata` names. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeText } from '../importers/decode-text.ts';
import { metadataMatcher } from '../importers/match-metadata.ts';
import type { MetadataMatcher } from '../importers/match-metadata.ts';
import { parseMetadata } from '../importers/metadata.ts';
import type { Problem } from '../problems/problem.ts';

export interface ImportTable {
  /** Absent where the table could not be read. */
  readonly metadata?: MetadataMatcher;
  /** With an error among them the table may not be used. */
  readonly problems: readonly Problem[];
}

/** @param file the table's path from the working directory; `.json` is JSON, anything else CSV */
export function readTable(file: string): ImportTable {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
    return { problems: [unreadable(file, code)] };
  }
  const { text, problems } = decodeText(bytes, file);
  const table = parseMetadata(text, file);
  return {
    metadata: metadataMatcher(table.rows, file),
    problems: [...problems, ...table.problems],
  };
}

function unreadable(file: string, code: string): Problem {
  return {
    rule: 'import/metadata-unreadable',
    level: 'error',
    file,
    what: code === 'ENOENT' ? 'There is no such table.' : `This table cannot be read (${code}).`,
    fix: `check the name ${basename(file)}; it counts from the folder in which the command runs.`,
  };
}
