import type { Site } from '../archive/site.ts';
import type { Problem } from '../problems/problem.ts';
import { located, readTyped } from './read-typed.ts';
import { siteSchema } from './site-schema.ts';
import { splitSiteUrl } from './site-values.ts';
import { wholeAsFields } from './split-front-matter.ts';

/**
 * Reads site.yaml.
 *
 * @param input.file relative to `content/`: `site.yaml`.
 */
export function parseSite(input: { readonly text: string; readonly file: string }): {
  readonly site?: Site;
  readonly problems: readonly Problem[];
} {
  const file = `content/${input.file}`;
  const read = readTyped(wholeAsFields(input.text), { file, schema: siteSchema });
  if (!read.typed) return { problems: located(input.text, file, read) };
  const { url, ...same } = read.typed;
  return { site: { ...same, ...splitSiteUrl(url) }, problems: [] };
}
