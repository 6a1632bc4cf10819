/** Reads one file of `content/` whole: its fields through the schema, its body through Markdown. */
import path from 'node:path';
import type { BodyFacts, Entry } from '../archive/article.ts';
import type { Site, StandingPage } from '../archive/site.ts';
import { checkStory } from '../checks/story/check-story.ts';
import type { Story } from '../checks/story/story.ts';
import { inspectBody } from '../markdown/inspect-body.ts';
import type { Problem } from '../problems/problem.ts';
import type { DraftFields } from '../schema/article-schema.ts';
import { createLocator } from '../schema/locate-finding.ts';
import { parseArticle, parseDraft } from '../schema/parse-article.ts';
import { parsePage } from '../schema/parse-page.ts';

/** Reads one article's file. */
export function parseEntry(
  site: Site,
  file: string,
  text: string,
  blob: string,
): { entry?: Entry; problems: Problem[] } {
  const { article, body, bodyLine, problems } = parseArticle({ file, text, site });
  const language = article?.language ?? site.language;
  const { facts, problems: ofBody } = inspect({ file, body, bodyLine, language });
  const ofStory = article ? storyProblems({ ...article, body }, text) : [];
  return {
    entry: article && { article, blob, format: formatOf(file), body: facts },
    problems: [...problems, ...ofBody, ...ofStory],
  };
}

/** What is known of a draft: it is in no index and no output. */
export interface Draft {
  /** Missing where one of them is wrong. */
  readonly fields?: DraftFields;
  /** Of the body, as in BodyFacts. */
  readonly links: readonly string[];
  readonly pictures: readonly string[];
}

/** Reads one draft. @param file relative to `content/`: `drafts/hass-school.md`. */
export function parseDraftFile(
  site: Site,
  file: string,
  text: string,
): { draft: Draft; problems: Problem[] } {
  const { fields, body, bodyLine, problems } = parseDraft({ file, text, site });
  const language = fields?.language ?? site.language;
  const inspected = inspect({ file, body, bodyLine, language });
  const ofStory = fields ? storyProblems(draftStory(fields, { file, language, body }), text) : [];
  const { links, pictures } = inspected.facts;
  return {
    draft: { ...(fields && { fields }), links, pictures },
    problems: [...problems, ...inspected.problems, ...ofStory],
  };
}

/** Reads one standing page. */
export function parsePageFile(input: { file: string; text: string; site: Site }): {
  page?: Omit<StandingPage, 'blob'>;
  problems: Problem[];
} {
  const { page, body, bodyLine, problems } = parsePage(input);
  const language = page?.language ?? input.site.language;
  const inspected = inspect({ file: input.file, body, bodyLine, language });
  return {
    ...(page && { page: { ...page, links: inspected.facts.links } }),
    problems: [...problems, ...inspected.problems],
  };
}

function inspect(source: { file: string; body: string; bodyLine: number; language: string }): {
  facts: BodyFacts;
  problems: Problem[];
} {
  const { file, body, bodyLine, language } = source;
  const folder = path.posix.dirname(file);
  return inspectBody(body, { file, bodyLine, folder, format: formatOf(file), language });
}

function formatOf(file: string): 'md' | 'mdx' {
  return file.endsWith('.mdx') ? 'mdx' : 'md';
}

function storyProblems(story: Story, text: string): Problem[] {
  const findings = checkStory(story);
  return findings.length === 0 ? [] : findings.map(createLocator(text, story.file));
}

function draftStory(fields: DraftFields, rest: Pick<Story, 'file' | 'language' | 'body'>): Story {
  const { dateline, ...same } = fields;
  const place = typeof dateline === 'string' ? { place: dateline } : dateline;
  return { ...same, ...rest, ...(place && { dateline: place }) };
}
