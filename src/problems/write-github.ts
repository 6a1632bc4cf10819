import { compareProblems } from './order.ts';
import type { Problem } from './problem.ts';

/**
 * Prints problems as workflow commands of GitHub Actions, which shows each beside its line of a
 * change (docs.github.com, “Workflow commands for GitHub Actions”, error and warning message).
 *
 * @param pathOf turns a problem's file into a path from the root of the repository.
 * @returns one line a problem, each ended; nothing where there is none.
 */
export function writeProblemsGithub(
  problems: readonly Problem[],
  pathOf: (file: string) => string,
): string {
  return [...problems]
    .sort(compareProblems)
    .map((problem) => `${command(problem, pathOf(problem.file))}\n`)
    .join('');
}

function command({ level, rule, place, what, why, fix }: Problem, file: string): string {
  const properties = {
    file,
    line: place?.line,
    col: place?.column,
    endLine: place?.endLine,
    // GitHub reads columns of one line alone.
    endColumn: place?.endLine === place?.line ? place?.endColumn : undefined,
    title: rule,
  };
  const listed = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  const message = [what, why, fix && `Fix: ${fix}`].filter((part) => part).join('\n');
  return `::${level} ${listed.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
