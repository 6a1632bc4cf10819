import type { Article, Picture } from '../archive/article.ts';
import { momentOf } from '../archive/moment.ts';
import { feedIdOf, permalinkOf } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import type { Problem } from '../problems/problem.ts';
import {
  type ArticleFields,
  type DraftFields,
  articleSchema,
  draftSchema,
} from './article-schema.ts';
import { pathFindings } from './path-findings.ts';
import { pictureFindings } from './picture-findings.ts';
import { resolvePicture } from './picture-source.ts';
import { located, readTyped } from './read-typed.ts';
import { splitFrontMatter } from './split-front-matter.ts';

export interface ArticleInput {
  /** Path relative to `content/`, with forward slashes. */
  readonly file: string;
  /** The whole file, decoded from UTF-8. */
  readonly text: string;
  /** Its zone gives days and the start of days, its language is the default. */
  readonly site: Pick<Site, 'language' | 'timeZone' | 'tagAuthority'>;
}

export interface ParsedArticle {
  /** Missing where a problem is an error. */
  readonly article?: Article;
  /** The text below the fields, with line feeds, without blank lines at its beginning. */
  readonly body: string;
  /** The line of the file (1-based) on which `body` begins. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

/** Reads one article. Problems name `content/` and the file, and come in the schema's order. */
export function parseArticle({ file, text, site }: ArticleInput): ParsedArticle {
  const parts = splitFrontMatter(text);
  const name = `content/${file}`;
  const about = { file: name, schema: articleSchema, timeZone: site.timeZone };
  const { typed, fields, problems, findings } = readTyped(parts, about);
  const more = fields
    ? [...pathFindings(file, fields, site.timeZone), ...pictureFindings(file, fields)]
    : [];
  const { body, bodyLine } = parts;
  if (typed && problems.length === 0 && more.length === 0) {
    return { article: toArticle(file, typed, site), body, bodyLine, problems };
  }
  const all = { problems, findings: [...findings, ...more] };
  return { body, bodyLine, problems: located(text, name, all) };
}

export interface ParsedDraft extends Omit<ParsedArticle, 'article'> {
  /** Those that there are, as the schema typed them. Missing where one of them is wrong. */
  readonly fields?: DraftFields;
}

/**
 * Checks one draft. The same fields, all of them optional; its folder needs no date. Drafts are
 * never indexed, so there is no article.
 */
export function parseDraft({ file, text, site }: ArticleInput): ParsedDraft {
  const parts = splitFrontMatter(text);
  const name = `content/${file}`;
  const about = { file: name, schema: draftSchema, timeZone: site.timeZone };
  const { typed, fields, problems, findings } = readTyped(parts, about);
  const more = fields ? pictureFindings(file, fields) : [];
  const all = { problems, findings: [...findings, ...more] };
  const { body, bodyLine } = parts;
  return { body, bodyLine, problems: located(text, name, all), ...(typed && { fields: typed }) };
}

function toArticle(file: string, fields: ArticleFields, site: ArticleInput['site']): Article {
  const { published, updated, embargoedUntil, dateline, picture, corrections, ...same } = fields;
  const moment = (text: string) => momentOf(text, site.timeZone);
  // The path findings have made sure that one of the two is there.
  const permalink = fields.permalink ?? permalinkOf(file) ?? '';
  return {
    ...same,
    file,
    permalink,
    feedId: feedIdOf(site.tagAuthority, fields.firstPermalink ?? permalink),
    published: moment(published),
    ...(updated !== undefined && { updated: moment(updated) }),
    ...(embargoedUntil !== undefined && { embargoedUntil: moment(embargoedUntil) }),
    language: fields.language ?? site.language,
    ...(dateline !== undefined && {
      dateline: typeof dateline === 'string' ? { place: dateline } : dateline,
    }),
    ...(picture !== undefined && { picture: toPicture(file, picture) }),
    corrections: corrections.map(({ date, ...rest }) => ({ ...rest, date: moment(date) })),
  };
}

function toPicture(file: string, picture: NonNullable<ArticleFields['picture']>): Picture {
  const { src, alt = '', ...same } = picture;
  // The picture findings have made sure that the path stays inside `content/`.
  return { ...(src !== undefined && { src: resolvePicture(src, file) ?? '' }), alt, ...same };
}
