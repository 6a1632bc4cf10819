import path from 'node:path';
import { defineCommand } from 'citty';
import { writeSchemas } from '../build/write-schemas.ts';
import { groupKinds } from '../archive/records.ts';
import { parsePage } from '../schema/parse-page.ts';
import { parseRecord } from '../schema/parse-record.ts';
import { parseRedirects } from '../schema/parse-redirects.ts';
import { parseSite } from '../schema/parse-site.ts';
import { readContent } from '../store/read-content.ts';
import { checkSiteFolder, type SiteFolder } from '../store/site-folder.ts';
import { walk } from '../store/walk.ts';
import { printProblems } from './print-problems.ts';
import { siteArgument, siteFolder } from './site-arguments.ts';

export const schemaCommand = defineCommand({
  meta: {
    name: 'schema',
    description: 'Write JSON Schemas for editors to .stet/schemas/; `stet dev` keeps them right.',
  },
  args: { site: siteArgument },
  run: async ({ args }) => {
    const folder = siteFolder(args.site);
    const missing = await checkSiteFolder(folder);
    if (missing.length > 0) {
      printProblems(missing, folder);
      process.exitCode = 1;
      return;
    }
    const { records } = await readContent({
      folder,
      fingerprints: recordFiles(folder),
      parsers: { parseSite, parseRecord, parsePage, parseRedirects },
    });
    const schemas = writeSchemas(folder, records);
    process.stdout.write(`Wrote ${path.relative(folder.root, schemas)}/.\n`);
  },
});

/** The records' files alone: their bytes are read whatever their fingerprint is. */
function recordFiles({ content }: SiteFolder): ReadonlyMap<string, string> {
  const files = groupKinds.flatMap((kind) => [...walk(content, kind)]);
  return new Map(files.map(({ path: file }) => [file, '']));
}
