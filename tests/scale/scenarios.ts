/** What happens to an archive from one build to the next, in the order in which it is measured. */
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export interface Scenario {
  readonly id: string;
  /** As the table names it. */
  readonly name: string;
  /** The time that the build takes for now; `usualNow` unless given. */
  readonly now?: string;
  /** @param content the folder of that name. */
  readonly change: (content: string) => void;
}

export const usualNow = '2026-11-22T12:00:00Z';

const newest = 'articles/2026/11/20/added.md';
const backDated = 'articles/2004/05/06/added.md';

/** Each begins with what the one before has left. */
export const scenarios: readonly Scenario[] = [
  { id: 'cold', name: 'cold', change: () => {} },
  { id: 'nothing', name: 'nothing changed', change: () => {} },
  { id: 'touch', name: 'every file touched', change: touchAll },
  {
    id: 'newest',
    name: 'one story added',
    change: (content) => addStory(content, newest, '2026-11-20T08:00:00Z'),
  },
  {
    id: 'back-dated',
    name: 'one back-dated story added',
    change: (content) => addStory(content, backDated, '2004-05-06T08:00:00Z'),
  },
  {
    id: 'headline',
    name: 'one headline corrected',
    change: (content) => edit(middleStory(content), /^headline: /m, 'headline: Corrected '),
  },
  {
    id: 'body',
    name: 'one body corrected',
    change: (content) => appendFileSync(middleStory(content), '\nOne more paragraph.\n'),
  },
  {
    id: 'remove',
    name: 'one story removed',
    change: (content) => rmSync(path.join(content, newest), { force: true }),
  },
  {
    id: 'topic',
    name: 'one topic renamed',
    change: (content) =>
      edit(path.join(content, 'topics/topics-42.yaml'), /^name: .*$/m, 'name: Another name'),
  },
  { id: 'january', name: 'the January sweep', now: '2027-01-02T12:00:00Z', change: () => {} },
  {
    id: 'template',
    name: 'one template changed',
    now: '2027-01-02T12:00:00Z',
    change: (content) => write(path.join(content, 'brand/components/ArticleEnd.astro'), articleEnd),
  },
];

/** As a checkout does: other times, the same bytes. */
function touchAll(content: string): void {
  const now = new Date();
  for (const item of readdirSync(content, { recursive: true, withFileTypes: true })) {
    if (item.isFile()) utimesSync(path.join(item.parentPath, item.name), now, now);
  }
}

function addStory(content: string, file: string, published: string): void {
  const text = readFileSync(middleStory(content), 'utf8')
    .replace(/^headline: .*$/m, 'headline: A story that was not there before')
    .replace(/^published: .*$/m, `published: ${published}`)
    .replace(/^(?:ids|picture): .*\n/gm, '');
  write(path.join(content, file), text);
}

/** @returns the first story of 2016. */
export function middleStory(content: string): string {
  const year = path.join(content, 'articles/2016');
  const files = readdirSync(year, { recursive: true }).map(String).toSorted();
  const found = files.find((file) => file.endsWith('.md'));
  if (!found) throw new Error('The synthetic archive has no story of 2016.');
  return path.join(year, found);
}

function edit(file: string, from: RegExp, to: string): void {
  write(file, readFileSync(file, 'utf8').replace(from, to));
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const articleEnd = '<p class="article-end">End of the story</p>\n';
