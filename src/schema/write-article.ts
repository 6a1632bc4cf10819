import type * as z from 'zod';
import { articleSchema, type FrontMatter } from './article-schema.ts';
import { fieldNamesAt } from './schema-shape.ts';
import { writeYaml } from './yaml-text.ts';

/**
 * Writes an article or a draft: fields in the schema's order, then the body. Quotation marks stand
 * only where reading the value back would give another one; long texts are folded. What is
 * undefined is left out, what the schema does not know stays at the end, so that nothing is lost.
 *
 * @param frontMatter fields as a writer gives them, every scalar a string.
 * @param body Markdown; blank lines at its beginning and white space at its end are dropped.
 * @returns the file's text, with line feeds and one at its end; read and written again, the same.
 */
export function writeArticle(frontMatter: Partial<FrontMatter>, body: string): string {
  const fields = ordered(frontMatter, articleSchema, []) as object;
  const yaml = writeYaml(fields);
  const text = body
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return `---\n${yaml}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** The same value with the keys of every map in the order of the schema. */
function ordered(value: unknown, schema: z.ZodType, path: readonly (string | number)[]): unknown {
  if (Array.isArray(value)) return value.map((item, at) => ordered(item, schema, [...path, at]));
  if (typeof value !== 'object' || value === null) return value;
  const known = fieldNamesAt(schema, path);
  const given = Object.entries(value).filter(([, each]) => each !== undefined);
  const rank = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length);
  return Object.fromEntries(
    given
      .sort(([one], [other]) => rank(one) - rank(other))
      .map(([name, each]) => [name, ordered(each, schema, [...path, name])]),
  );
}
