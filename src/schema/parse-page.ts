import { isPermalink, pagePermalinkOf } from '../archive/permalink.ts';
import type { Site, StandingPage } from '../archive/site.ts';
import { finding } from '../problems/finding.ts';
import type { Problem } from '../problems/problem.ts';
import { slugify } from '../text/slug.ts';
import { pageSchema } from './page-schema.ts';
import { located, readTyped } from './read-typed.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** A standing page as its file gives it; who read the file adds its blob id. */
export type ParsedPage = Omit<StandingPage, 'blob'>;

/**
 * Reads a standing page: `pages/about.md` is `/about/`.
 *
 * @param input.file relative to `content/`.
 */
export function parsePage(input: {
  readonly file: string;
  readonly text: string;
  readonly site: Pick<Site, 'language'>;
}): {
  readonly page?: ParsedPage;
  readonly body: string;
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
} {
  const parts = splitFrontMatter(input.text);
  const file = `content/${input.file}`;
  const read = readTyped(parts, { file, schema: pageSchema });
  const permalink = pagePermalinkOf(input.file);
  const name = input.file.replace(/^.*\//, '').replace(/\.mdx?$/, '');
  const findings = [...read.findings];
  if (!isPermalink(permalink)) {
    findings.push(
      finding('permalink/slug', {
        file,
        what: `The name of this file makes no good address: “${name}”.`,
        why: 'An address has letters, digits and hyphens, and no spaces.',
        fix: `call the file\n  ${slugify(name)}.md`,
      }),
    );
  }
  const { body, bodyLine } = parts;
  if (!read.typed || findings.length > 0) {
    const problems = located(input.text, file, { problems: read.problems, findings });
    return { body, bodyLine, problems };
  }
  const language = read.typed.language ?? input.site.language;
  const page = { ...read.typed, file: input.file, permalink, language, bodyLine };
  return { page, body, bodyLine, problems: [] };
}
