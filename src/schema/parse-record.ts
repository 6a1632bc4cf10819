import { isSlug } from '../archive/permalink.ts';
import type { GroupKind, RecordOf } from '../archive/records.ts';
import { finding } from '../problems/finding.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { slugify } from '../text/slug.ts';
import { located, readTyped } from './read-typed.ts';
import { recordSchemas } from './record-schemas.ts';
import { wholeAsFields } from './split-front-matter.ts';

/**
 * Reads one record; its id is the name of its file.
 *
 * @param input.file relative to `content/`: `topics/syria.yaml`.
 */
export function parseRecord<Kind extends GroupKind>(
  kind: Kind,
  input: { readonly file: string; readonly text: string },
): { readonly record?: RecordOf<Kind>; readonly problems: readonly Problem[] } {
  const file = `content/${input.file}`;
  const about = { file, schema: recordSchemas[kind] };
  const read = readTyped(wholeAsFields(input.text), about);
  const id = input.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const findings = isSlug(id) ? read.findings : [...read.findings, badId(file, id)];
  if (read.typed && findings.length === 0) {
    // The schema of a kind gives the fields of its record; a lookup by kind hides that from types.
    return { record: { id, ...read.typed } as unknown as RecordOf<Kind>, problems: [] };
  }
  return { problems: located(input.text, file, { problems: read.problems, findings }) };
}

function badId(file: string, id: string): Finding {
  return finding('permalink/slug', {
    file,
    what: `The name of this file makes no good id: “${id}”.`,
    why: 'An id has lower-case letters and digits, with single hyphens between words; it stands in articles and in the address of the page.',
    fix: `call the file\n  ${slugify(id)}.yaml`,
  });
}
