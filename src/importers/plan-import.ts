/** What an import would change in the archive, decided before anything is written. Pure. */
import type { Problem } from '../problems/problem.ts';
import type { EditorsFacts, ImportedStory } from './import.ts';
import {
  edited,
  otherFact,
  killed,
  frontMatterBroken,
  placeTaken,
  permalinkStands,
  severalFiles,
} from './plan-problems.ts';

/** A file of the archive that holds the story already. */
export interface KnownFile {
  /** `content/articles/2016/10/27/hass-school.md`. */
  readonly path: string;
  readonly text: string;
  /** What its front matter says of the facts that an editor gives. */
  readonly facts: EditorsFacts;
}

export interface PlanInput {
  /** The name of the source, for problems. */
  readonly file: string;
  /** Reads the story again with other facts; the text stays the same. */
  readonly storyWith: (facts: EditorsFacts) => ImportedStory;
  /** What the editor gave with this import. */
  readonly given: EditorsFacts;
  /** The files that hold one of the story's ids. */
  readonly knownAt: (ids: readonly string[]) => readonly string[];
  readonly read: (path: string) => KnownFile | undefined;
  readonly write: (story: ImportedStory) => string;
  /** Whether another source of the same import has just been written to this path. */
  readonly isTaken: (path: string) => boolean;
  readonly force: boolean;
}

/** - `write`: a new file; `replace`: the file is there; `unchanged`: nothing to do; `refuse`. */
export interface ImportPlan {
  readonly action: 'write' | 'replace' | 'unchanged' | 'refuse';
  readonly story: ImportedStory;
  readonly path: string;
  /** The whole file; absent where nothing is written. */
  readonly text?: string;
  /** A file that the new one takes the place of: the draft of what is now an article. */
  readonly remove?: string;
  readonly problems: readonly Problem[];
}

/**
 * Decides where a story goes and whether it may go there. A story is known by its ids; without
 * ids by the place where its file would lie. A file was edited when it differs from what this
 * import would write with the headline, date, section and language that the file itself has.
 * An edited file is refused without `force`; so is a published article's move, always.
 */
export function planImport(input: PlanInput): ImportPlan {
  const fresh = input.storyWith(input.given);
  const { ids } = fresh;
  const paths = input.knownAt(ids);
  if (paths.length > 1) return refuse(fresh, paths[0] ?? '', severalFiles(input.file, paths));
  const target = pathOf(fresh);
  const known = input.read(paths[0] ?? target);
  if (known === undefined) {
    return { action: 'write', story: fresh, path: target, text: input.write(fresh), problems: [] };
  }
  const isOther = ids.length > 0 || /^ids:/m.test(known.text) || input.isTaken(target);
  if (paths.length === 0 && isOther) {
    return known.text === input.write(fresh)
      ? { action: 'unchanged', story: fresh, path: target, problems: [] }
      : refuse(fresh, target, placeTaken(input.file, target));
  }
  return planKnown(input, known);
}

/** @returns where a story's file lies, relative to the site folder. */
function pathOf(story: ImportedStory): string {
  if (story.day === undefined) return `content/drafts/${story.slug}.md`;
  return `content/articles/${datePath(story.day)}/${story.slug}.md`;
}

function planKnown(input: PlanInput, known: KnownFile): ImportPlan {
  const { given, file, force } = input;
  const story = input.storyWith({ ...known.facts, ...given });
  const text = input.write(story);
  const isArticle = known.path.startsWith('content/articles/');
  if (story.hold !== undefined && text !== known.text && (isArticle || !force)) {
    return planHeld(file, story, known);
  }
  if (isArticle && story.day === undefined) {
    return refuse(story, known.path, frontMatterBroken(file, known.path));
  }
  if (isArticle && !known.path.startsWith(`content/articles/${datePath(story.day)}/`)) {
    return refuse(story, known.path, permalinkStands(file, known.path));
  }
  // What was published keeps its permalink, and a draft its name, whatever the headline says now.
  const stays = isArticle || story.kind === 'draft';
  const path = stays ? known.path.replace(/\.mdx$/, '.md') : pathOf(story);
  if (path === known.path && text === known.text) {
    return { action: 'unchanged', story, path, problems: [] };
  }
  if (path !== known.path && input.read(path) !== undefined) {
    return refuse(story, path, placeTaken(file, path));
  }
  if (!force) {
    if (wasEdited(input, known)) return refuse(story, known.path, edited(file, known.path));
    const other = contradicted(given, known.facts);
    if (other)
      return refuse(
        story,
        known.path,
        otherFact(file, known.path, other, inWords(known.facts[other])),
      );
  }
  const removed = path === known.path ? {} : { remove: known.path };
  return { action: 'replace', story, path, text, ...removed, problems: [] };
}

/** A story that was sent again, to be held, and is in the archive in another form. */
function planHeld(file: string, story: ImportedStory, known: KnownFile): ImportPlan {
  const { path } = known;
  if (story.hold === 'embargoed') return refuse(story, path, edited(file, path));
  const isWithdrawn = /^status:[ \t]*withdrawn[ \t]*$/m.test(known.text);
  if (isWithdrawn) return { action: 'unchanged', story, path, problems: [] };
  return refuse(story, path, killed(file, path));
}

function wasEdited(input: PlanInput, known: KnownFile): boolean {
  return input.write(input.storyWith(known.facts)) !== known.text;
}

/** @returns a fact that the file has otherwise than the editor now gives it; gaps do not count. */
function contradicted(given: EditorsFacts, known: EditorsFacts): keyof EditorsFacts | undefined {
  const fields = ['headline', 'published', 'section', 'language', 'topics', 'authors'] as const;
  return fields.find((field) => {
    const old = known[field];
    return (
      given[field] !== undefined && old !== undefined && inWords(old) !== inWords(given[field])
    );
  });
}

function inWords(fact: string | readonly string[] | undefined): string {
  return typeof fact === 'string' ? fact : (fact ?? []).join(', ');
}

function datePath(day = ''): string {
  return day.replaceAll('-', '/');
}

function refuse(story: ImportedStory, path: string, problem: Problem): ImportPlan {
  return { action: 'refuse', story, path, problems: [problem] };
}
