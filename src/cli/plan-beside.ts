/** What lies beside a story and goes with it: its pictures, and the parts of an `.mdx` story. */
import { posix } from 'node:path';
import { parseEntry } from '../build/parse.ts';
import { importsIn } from '../markdown/imports-in.ts';
import { editFrontMatter } from '../schema/edit-front-matter.ts';
import { splitFrontMatter } from '../schema/split-front-matter.ts';
import { type FileStep, isThere, readAsItIs } from '../store/carry-out.ts';
import { readDrafts } from '../store/read-drafts.ts';
import { replaceAlone } from '../text/replace-alone.ts';
import type { Desk } from './desk.ts';

interface PlannedBeside {
  /** The story with the paths of its pictures as they are at the new place. */
  readonly text: string;
  readonly steps: readonly FileStep[];
  /** Every picture of the story as it lies today, relative to `content/`. */
  readonly pictures: readonly string[];
}

/**
 * Plans what happens to the files that a story shows when it moves to another folder. What lies
 * beside it moves with it. What another story shows as well stays where it is, or is copied where
 * it lies among the drafts. What lies elsewhere stays; its path is written anew.
 *
 * @param story.from where it lies; `to` where it will lie; `text` what it will say.
 */
export async function planBeside(
  desk: Desk,
  story: { readonly from: string; readonly to: string; readonly text: string },
): Promise<PlannedBeside> {
  const { from, to } = story;
  const [old, now] = [posix.dirname(from), posix.dirname(to)];
  // Read as if it lay at the new place, where it has an entry; the paths count from there.
  const { entry } = parseEntry(desk.site, to, story.text.replace(/^\ufeff/, ''), '');
  const own = entry?.article.picture?.src;
  const shown = [...new Set([...(own ? [own] : []), ...(entry?.body.pictures ?? [])])];
  const paths = [...shown.map((src) => posix.relative(now, src)), ...importsOf(story)];
  const shared = await sharedNames(desk, from, paths);

  let text = story.text;
  const steps: FileStep[] = [];
  for (const path of old === now ? [] : paths) {
    const source = posix.join(old, path);
    const isBeside = !path.startsWith('../');
    if (isBeside && !isThere(desk.folder, source)) continue;
    const isShared = shared.has(posix.basename(path));
    if (isBeside && (!isShared || old.startsWith('drafts') || isCode(path))) {
      const kind = isShared ? 'copy' : 'move';
      steps.push({ kind, from: source, to: posix.join(now, path) });
    } else {
      text = withPath(text, path, posix.relative(now, source));
    }
  }
  return {
    text,
    steps: [...steps, ...drawingSteps(desk, steps)],
    pictures: shown.map((src) => posix.join(old, posix.relative(now, src))),
  };
}

function isCode(path: string): boolean {
  return !/\.(?:png|jpe?g|webp|avif|gif|svg|tiff?|heic)$/i.test(path);
}

/** What an `.mdx` story imports by a path, from its folder. */
function importsOf({ to, text }: { readonly to: string; readonly text: string }): string[] {
  if (!to.endsWith('.mdx')) return [];
  const paths = importsIn(text, '.mdx').filter(({ specifier }) => /^\.{1,2}\//.test(specifier));
  return [...new Set(paths.map(({ specifier }) => posix.normalize(specifier)))];
}

/** Of these files, the names that other stories, drafts or pages write as well. */
async function sharedNames(
  desk: Desk,
  file: string,
  paths: readonly string[],
): Promise<Set<string>> {
  const names = new Set(paths.map((path) => posix.basename(path)));
  if (names.size === 0) return names;
  const shared = new Set<string>();
  for (const { article, body, format } of desk.archive.entries) {
    if (article.file === file) continue;
    for (const src of [article.picture?.src ?? '', ...body.pictures]) {
      if (names.has(posix.basename(src))) shared.add(posix.basename(src));
    }
    if (format === 'mdx') addWritten(readAsItIs(desk.folder, article.file), names, shared);
  }
  for (const draft of await readDrafts(desk.folder)) {
    if (draft.file !== file) addWritten(draft.text, names, shared);
  }
  for (const page of desk.archive.content.pages) {
    addWritten(readAsItIs(desk.folder, page.file), names, shared);
  }
  return shared;
}

function addWritten(text: string, names: ReadonlySet<string>, shared: Set<string>): void {
  for (const name of names) if (text.includes(name)) shared.add(name);
}

/** The path of a picture in the front matter, in the text, or in both. */
function withPath(text: string, path: string, replacement: string): string {
  const { yaml } = splitFrontMatter(text);
  const isInFields = yaml.includes(path);
  const inFields = isInFields
    ? editFrontMatter(text, [{ kind: 'set', field: ['picture', 'src'], value: replacement }])
    : text;
  if (inFields === undefined) return text;
  const bodyStart = inFields.length - splitFrontMatter(text).body.length;
  const head = inFields.slice(0, bodyStart);
  return head + replaceAlone(inFields.slice(bodyStart), path, replacement);
}

/** content/drawings.yaml says where each drawing goes: that has to follow. */
function drawingSteps({ folder }: Desk, steps: readonly FileStep[]): FileStep[] {
  const file = 'drawings.yaml';
  if (steps.length === 0 || !isThere(folder, file)) return [];
  const before = readAsItIs(folder, file);
  let text = before;
  for (const step of steps) {
    if (step.kind === 'move') text = replaceAlone(text, step.from, step.to);
  }
  return text === before ? [] : [{ kind: 'write', file, text }];
}
