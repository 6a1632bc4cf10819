import { compareProblems } from './order.ts';
import type { Problem } from './problem.ts';

/**
 * Prints problems for editors and other programs, in the order in which people read them.
 *
 * @returns one JSON object with `problems` (as in problem.ts), `errors` and `warnings` (counts).
 */
export function writeProblemsJson(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(compareProblems);
  const errors = sorted.filter((problem) => problem.level === 'error').length;
  const report = { problems: sorted, errors, warnings: sorted.length - errors };
  return `${JSON.stringify(report, null, 2)}\n`;
}
