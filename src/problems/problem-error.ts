import type { Problem } from './problem.ts';

/**
 * Problems that are found only while pages are rendered. The error crosses from Astro's bundle into
 * the build, so it is told by its name and not by its class.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, what }) => `${file}: ${what}`).join('\n'));
    this.problems = problems;
  }
}

/** @returns the problems that an error carries; undefined for any other error. */
export function problemsOf(error: unknown): readonly Problem[] | undefined {
  const isOurs = error instanceof Error && error.name === 'ProblemError' && 'problems' in error;
  return isOurs ? (error as ProblemError).problems : undefined;
}
