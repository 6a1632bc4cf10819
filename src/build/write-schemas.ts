import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Records } from '../archive/records.ts';
import { editorSchemas } from '../schema/editor-schemas.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { writeFileAtomic } from '../store/write-file.ts';

/**
 * Writes what editors are told of this site's files to `.stet/schemas/`. A file that is right
 * already is left alone, so that no editor loads it anew.
 *
 * @returns the folder, absolute.
 */
export function writeSchemas(folder: SiteFolder, records: Records): string {
  const schemas = path.join(folder.cache, 'schemas');

  for (const [name, schema] of editorSchemas(records)) {
    const file = path.join(schemas, `${name}.schema.json`);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (textOf(file) !== text) writeFileAtomic(file, text);
  }
  return schemas;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
