/** The site's settings alone, for what needs nothing else of the archive. */
import type { Site } from '../archive/site.ts';
import type { Problem } from '../problems/problem.ts';
import { parseSite } from '../schema/parse-site.ts';
import { readTextFile } from '../store/read-text.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/** @returns what `content/site.yaml` says; without a site where it cannot be read, and then why. */
export function readSettings({ content }: Pick<SiteFolder, 'content'>): {
  readonly site?: Site | undefined;
  readonly problems: readonly Problem[];
} {
  const { text, problem } = readTextFile(content, 'site.yaml');
  return text === undefined ? { problems: [problem] } : parseSite({ file: 'site.yaml', text });
}
