import type { Problem } from './problem.ts';

/** Sorts by file, line, column and rule, by code unit, so that every machine prints the same. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compare(a.rule, b.rule) ||
    compare(a.what, b.what)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @returns `3 errors and 1 warning`, `1 error`, `no problems`. */
export function countInWords(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const parts = [several(errors, 'error'), several(problems.length - errors, 'warning')];
  return parts.filter((part) => part !== '').join(' and ') || 'no problems';
}

function several(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
