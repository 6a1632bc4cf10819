/** The text of a source, or why it cannot be had. */
import { readFileSync, statSync } from 'node:fs';
import { decodeText } from '../importers/decode-text.ts';
import { notTextProblem } from '../importers/not-text.ts';
import type { Problem } from '../problems/problem.ts';

/** A file beyond this is no story, and its text would be in memory several times over. */
const mostMebibytes = 20;

/** @param file its path from the working directory. @returns the decoded text, if there is any. */
export function readSource(file: string): { text?: string; problems: readonly Problem[] } {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { problems: [unreadable(file, 'it is no file')] };
    if (stats.size > mostMebibytes * 2 ** 20) return { problems: [tooLarge(file, stats.size)] };
    const bytes = readFileSync(file);
    const problem = notTextProblem(bytes, file);
    return problem ? { problems: [problem] } : decodeText(bytes, file);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
    return { problems: [unreadable(file, code)] };
  }
}

function tooLarge(file: string, bytes: number): Problem {
  return {
    rule: 'import/too-large',
    level: 'error',
    file,
    what: `This file has ${Math.round(bytes / 2 ** 20)} MiB; an import reads up to ${mostMebibytes} MiB at once.`,
    why: 'So that any number of files can be imported in little memory.',
    fix: 'split it between two stories, into files of their own.',
  };
}

function unreadable(file: string, code: string): Problem {
  const nothingThere = code === 'ENOENT';
  return {
    rule: 'import/unreadable',
    level: 'error',
    file,
    what: nothingThere ? 'There is no such file.' : `This file cannot be read (${code}).`,
    fix: nothingThere
      ? 'check the name; it counts from the folder in which the command runs.'
      : 'give a text file that you may read.',
  };
}
