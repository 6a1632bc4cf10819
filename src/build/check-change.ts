/** What the rules say of a change to the archive before a file of it is touched. */
import { buildIndex } from '../archive/archive-index.ts';
import { isHeld } from '../archive/embargo.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { applyLevels } from '../problems/levels.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { createLocator } from '../schema/locate-finding.ts';
import { blobIdOf } from '../store/blob-id.ts';
import { isKnownPath } from './known-paths.ts';
import type { OpenArchive } from './open-archive.ts';
import { parseEntry } from './parse.ts';
import { placeFindings } from './place-findings.ts';

interface Change {
  /** The whole text of every article that is new or changed, by path relative to `content/`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Articles that are no longer there. */
  readonly gone: readonly string[];
}

/**
 * Checks the archive as it would be, pictures apart: those lie where they lie.
 *
 * @param before all problems that the archive has today.
 * @returns the problems that it does not have today; places count in the new texts.
 */
export async function checkChange(
  archive: OpenArchive,
  before: readonly Problem[],
  { texts, gone }: Change,
): Promise<Problem[]> {
  const { site, folder, content, context } = archive;
  const parsed = [...texts].map(([file, text]) =>
    parseEntry(site, file, text.replace(/^\ufeff/, ''), blobIdOf(Buffer.from(text))),
  );
  const changed = parsed.flatMap(({ entry }) => entry ?? []);
  const out = new Set([...gone, ...texts.keys()]);
  const entries = [...archive.entries.filter(({ article }) => !out.has(article.file)), ...changed];
  const open = entries.filter(({ article }) => !isHeld(article, context.now));
  const index = buildIndex({ entries: open, records: content.records });
  const found = checkArchive({
    ...archive.toCheck,
    entries,
    isKnownPath: isKnownPath({ ...context, index }, folder),
  });
  const known = new Set(before.map(nameOf));
  const isNew = (problem: Finding | Problem) => !known.has(nameOf(problem));
  const placed = await placeAll(archive, found.filter(isNew), texts);
  const ofTexts = parsed.flatMap(({ problems }) => problems).filter(isNew);
  return applyLevels([...ofTexts, ...placed], site.rules);
}

function nameOf({ rule, file, what }: Pick<Problem, 'rule' | 'file' | 'what'>): string {
  return `${rule}\0${file}\0${what}`;
}

async function placeAll(
  { folder }: OpenArchive,
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
): Promise<Problem[]> {
  const textOf = ({ file }: Finding) => texts.get(file.replace(/^content\//, ''));
  const onDisk = findings.filter((finding) => textOf(finding) === undefined);
  const inTexts = findings.flatMap((finding) => {
    const text = textOf(finding);
    return text === undefined ? [] : [createLocator(text, finding.file)(finding)];
  });
  return [...inTexts, ...(await placeFindings(folder, onDisk))];
}
