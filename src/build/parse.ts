import type { Entry } from '../archive/article.ts';
import type { Site } from '../archive/site.ts';
import { inspectBody } from '../markdown/inspect-body.ts';
import type { Problem } from '../problems/problem.ts';
import { parseArticle } from '../schema/parse-article.ts';
import path from 'node:path';

/** Reads one article's file: front matter through the schema, body through Markdown. */
export function parseEntry(
  site: Site,
  file: string,
  text: string,
  blob: string,
): { entry?: Entry; problems: Problem[] } {
  const { article, body, bodyLine, problems } = parseArticle({ file, text, site });
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  const inspected = inspectBody(body, {
    file,
    bodyLine,
    folder: path.posix.dirname(file),
    format,
    language: article?.language ?? site.language,
  });
  return {
    entry: article && { article, blob, format, body: inspected.facts },
    problems: [...problems, ...inspected.problems],
  };
}
