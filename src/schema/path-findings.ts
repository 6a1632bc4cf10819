import type { Moment } from '../archive/article.ts';
import { dateFault, momentOf } from '../archive/moment.ts';
import { datedFileOf, isSlug } from '../archive/permalink.ts';
import { finding } from '../problems/finding.ts';
import type { Finding } from '../problems/problem.ts';
import { slugify } from '../text/slug.ts';
import type { Fields } from './read-yaml.ts';

/**
 * What is wrong with the place of an article's file: outside a dated folder, in the folder of
 * another day, or under a name that makes no address. Works on the fields as written, so that it
 * speaks even when another field is wrong.
 *
 * @param file relative to `content/`.
 * @param timeZone the site's, in which days are counted.
 */
export function pathFindings(file: string, fields: Fields, timeZone: string): Finding[] {
  const dated = datedFileOf(file);
  const published = publication(fields.published, timeZone);
  const hasPermalink = typeof fields.permalink === 'string' && fields.permalink !== '';
  if (!dated) return hasPermalink ? [] : [undatedFolder(file, published?.day)];

  const findings: Finding[] = [];
  if (!hasPermalink && !isSlug(dated.slug)) findings.push(slugFinding(file, dated.slug));
  if (published && published.day !== dated.day) {
    findings.push(dateMismatch(file, dated.day, published, timeZone));
  }
  return findings;
}

function publication(published: unknown, timeZone: string): Moment | undefined {
  if (typeof published !== 'string' || dateFault(published, 'moment')) return undefined;
  return momentOf(published, timeZone);
}

function folderOf(day: string): string {
  return `content/articles/${day.replaceAll('-', '/')}`;
}

function undatedFolder(file: string, day: string | undefined): Finding {
  const name = file.replace(/^.*\//, '');
  return finding('permalink/undated-folder', {
    file: `content/${file}`,
    what: 'This article is not in the folder of its publication day, so it has no address.',
    why: 'A story’s address is the place of its file.',
    fix: `move the file to\n  ${folderOf(day ?? '2016-10-27')}/${name}`,
  });
}

function dateMismatch(
  file: string,
  folder: string,
  { day, hasTime }: Pick<Moment, 'day' | 'hasTime'>,
  timeZone: string,
): Finding {
  const name = file.replace(/^.*\//, '');
  const better = dateFault(folder, 'day')
    ? ''
    : `\nor, if the folder is right, set \`published\` to ${hasTime ? 'a time on ' : ''}${folder}.`;
  return finding('permalink/date-mismatch', {
    file: `content/${file}`,
    field: ['published'],
    what: `The folder says ${folder}, but the story was published on ${day}.`,
    why: `Readers find a story by its day, which is counted in the site’s time zone, ${timeZone}.`,
    fix: `move the file to\n  ${folderOf(day)}/${name}${better}`,
  });
}

function slugFinding(file: string, slug: string): Finding {
  const extension = file.replace(/^.*\./, '.');
  return finding('permalink/slug', {
    file: `content/${file}`,
    what: `The name of this file makes no good address: “${slug}”.`,
    why: 'An address has lower-case letters and digits, with single hyphens between words.',
    fix: `call the file\n  ${slugify(slug)}${extension}`,
  });
}
