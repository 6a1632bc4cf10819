/** The report of an import for programs, in pieces, so that it is never in memory as a whole. */
import type { Problem } from '../problems/problem.ts';
import type { ImportOutcome } from './report.ts';
import type { ImportSums } from './sums.ts';

/**
 * `sources` has an object for each source: `file`, and `stories` with `action`, `path`, `kind`,
 * `ids`, `met`, `missing`, `suggestions`.
 *
 * @returns one element of `sources`, without the comma that may follow
 */
export function sourceAsJson({ file, plans }: ImportOutcome): string {
  const stories = plans.map(({ action, path, remove, story }) => {
    const { ids, kind, hold, met, missing, suggestions } = story;
    return {
      action,
      path,
      ...(remove ? { remove } : {}),
      kind,
      ...(hold ? { hold } : {}),
      ids,
      met,
      missing,
      suggestions,
    };
  });
  return JSON.stringify({ file, stories });
}

/** @returns what stands before the elements of `sources` */
export function jsonHead(sums: ImportSums, dryRun: boolean): string {
  const asObject = (counts: ReadonlyMap<string, unknown>) => Object.fromEntries(counts);
  const shown = {
    ...sums,
    met: Object.fromEntries([...sums.met].map(([field, to]) => [field, asObject(to)])),
    missing: asObject(sums.missing),
    suggested: asObject(sums.suggested),
    problems: asObject(sums.problems),
  };
  return `{"dryRun":${dryRun},\n"sums":${JSON.stringify(shown)},\n"sources":[\n`;
}

/** @returns what stands behind them */
export function jsonTail(problems: readonly Problem[]): string {
  const list = problems.map((problem) => JSON.stringify(problem)).join(',\n');
  return `\n],\n"problems":[${list === '' ? '' : `\n${list}\n`}]}\n`;
}
