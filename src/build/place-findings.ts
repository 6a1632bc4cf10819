import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { Finding, Problem } from '../problems/problem.ts';
import { createLocator } from '../schema/locate-finding.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/** Looks up the line and column of each finding: files are read again only for this. */
export async function placeFindings(
  folder: SiteFolder,
  findings: readonly Finding[],
): Promise<Problem[]> {
  const byFile = [...Map.groupBy(findings, (finding) => finding.file)];
  const placed = await pMap(
    byFile,
    async ([file, ofFile]) => {
      const text = await readFile(path.join(folder.root, file), 'utf8').catch(() => '');
      return ofFile.map(createLocator(text, file));
    },
    { concurrency: 64 },
  );
  return placed.flat();
}
