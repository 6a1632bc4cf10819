import { compareProblems } from './order.ts';
import type { Problem } from './problem.ts';

/**
 * Prints problems for editors and other programs, in the order in which people read them.
 *
 * @param more what else the command has to say; its names stand behind those of this function.
 * @returns one JSON object with `problems` (as in problem.ts), `errors` and `warnings` (counts).
 */
export function writeProblemsJson(problems: readonly Problem[], more: object = {}): string {
  const sorted = [...problems].sort(compareProblems);
  const errors = sorted.filter((problem) => problem.level === 'error').length;
  const report = { problems: sorted, errors, warnings: sorted.length - errors, ...more };
  return `${JSON.stringify(report, null, 2)}\n`;
}
