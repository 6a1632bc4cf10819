// The bundle hands it over; this file is a part of every bundle.
import './page-writer.ts';
import { renderStory } from 'virtual:stet-stories';
import type { Site } from '../archive/site.ts';
import { finishStory } from '../markdown/finish-story.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { hrefOf } from '../views/link.ts';
import type { StoryRecord } from '../views/story-record.ts';
import { currentArchive } from './handover.ts';
import { absoluteFrom, type BodyOptions, markdownHtml, plainFrom } from './markdown-body.ts';

/** @returns the HTML of an article's or a standing page's body. */
export async function bodyHtml(options: BodyOptions): Promise<string> {
  const archive = currentArchive();
  return options.format === 'mdx'
    ? storyHtml(options.file, archive.context.site)
    : markdownHtml(options, archive);
}

/** Astro has put what it made itself, such as a picture, below the base path already. */
async function storyHtml(file: string, site: Site): Promise<string> {
  const made = `${site.base}_astro/`;
  const { html, faults } = finishStory(await renderStory(file), (href) =>
    href.startsWith(made) ? href : hrefOf(site, href),
  );
  if (faults.length === 0) return html;
  throw new ProblemError(
    [...new Set(faults)].map((fault) => ({
      rule: 'body/html-not-allowed',
      level: 'error',
      file: `content/${file}`,
      what: `This story, or a component of it, puts ${fault} on the page.`,
      why: 'Pages have no scripts and one stylesheet, so that every host can forbid all others.',
      fix: 'take it out; styles belong into content/brand/tokens.css.',
    })),
  );
}

/** So many texts are a month of a large archive. */
const rememberedBodies = 500;
const absoluteBodies = new WeakMap<Site, Map<string, Promise<string>>>();

/**
 * Feeds and data have the same text: whichever comes second is given it.
 *
 * @returns the HTML of a story's body for programs far from its page: every address is absolute.
 */
export function absoluteBody(story: StoryRecord): Promise<string> {
  const { context } = currentArchive();
  const make = () => absoluteFrom(story, context, bodyHtml);
  // A story in MDX asks for its pictures as it is rendered.
  if (story.body.format === 'mdx') return make();
  const bodies = absoluteBodies.get(context.site) ?? new Map<string, Promise<string>>();
  absoluteBodies.set(context.site, bodies);
  const key = JSON.stringify([story.body, story.language, story.permalink]);
  const known = bodies.get(key);
  if (known) return known;
  const made = make();
  // The disk may give the text another time.
  made.catch(() => bodies.delete(key));
  if (bodies.size >= rememberedBodies) bodies.clear();
  bodies.set(key, made);
  return made;
}

/** @returns the words of a story's body, without markup and without what may not be shown. */
export function plainBody(story: StoryRecord): string {
  return plainFrom(story, currentArchive());
}
