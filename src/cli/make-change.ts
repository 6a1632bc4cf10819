/** Checks a planned change to the archive, says what is wrong with it, and carries it out. */
import { checkChange } from '../build/check-change.ts';
import { formerPlace } from '../problems/former-place.ts';
import type { Problem } from '../problems/problem.ts';
import { editFrontMatter } from '../schema/edit-front-matter.ts';
import type { FieldChange } from '../schema/field-change.ts';
import { carryOut, type FileStep, isThere, readAsItIs } from '../store/carry-out.ts';
import type { Desk } from './desk.ts';
import { printProblems } from './print-problems.ts';
import { RefusedError } from './refused.ts';

interface PlannedChange {
  readonly steps: readonly FileStep[];
  /** Where an article lies today, by the place where it will lie. */
  readonly from: ReadonlyMap<string, string>;
}

/**
 * Refuses a change that would bring errors into the archive, which are printed as of the files
 * that the writer has; else carries it out. Warnings are printed and stop nothing.
 *
 * @throws RefusedError
 */
export async function makeChange(desk: Desk, { steps, from }: PlannedChange): Promise<void> {
  const written = steps.filter((step) => step.kind === 'write');
  const articles = written.filter(({ file }) => file.startsWith('articles/'));
  const texts = new Map(articles.map(({ file, text }) => [file, text]));
  const gone = steps.flatMap((step) => (step.kind === 'remove' ? [step.file] : []));
  const found = await checkChange(desk.archive, await desk.check(), { texts, gone });
  const problems = found.map((problem) => asOnDisk(desk, problem, texts, from));
  printProblems(problems, desk.folder);
  if (problems.some(({ level }) => level === 'error')) {
    throw new RefusedError('Nothing was changed.');
  }
  for (const step of steps) {
    const target = step.kind === 'move' || step.kind === 'copy' ? step.to : undefined;
    if (target !== undefined && isThere(desk.folder, target)) {
      throw new RefusedError(`There is a file content/${target} already. Nothing was changed.`);
    }
  }
  carryOut(desk.folder, steps);
}

function asOnDisk(
  { folder }: Desk,
  problem: Problem,
  texts: ReadonlyMap<string, string>,
  from: ReadonlyMap<string, string>,
): Problem {
  const file = problem.file.replace(/^content\//, '');
  const text = texts.get(file);
  if (text === undefined) return problem;
  const old = from.get(file) ?? file;
  const { place, edits: _edits, ...rest } = problem;
  const former = place && formerPlace(place, text, readAsItIs(folder, old));
  return { ...rest, file: `content/${old}`, ...(former && { place: former }) };
}

/**
 * Changes fields of a file.
 *
 * @param file relative to `content/`.
 * @param text the file as it is on disk.
 * @throws RefusedError where that cannot be done without touching the rest.
 */
export function withFields(file: string, text: string, changes: readonly FieldChange[]): string {
  const edited = editFrontMatter(text, changes);
  if (edited !== undefined) return edited;
  const names = [...new Set(changes.map(({ field }) => (Array.isArray(field) ? field[0] : field)))];
  throw new RefusedError(
    `The front matter of content/${file} is written in a form that Stet does not change by itself.\n` +
      `Change ${names.join(', ')} by hand. Nothing was changed.`,
  );
}
