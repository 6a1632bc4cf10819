import { readFileSync } from 'node:fs';
import path from 'node:path';
import picocolors from 'picocolors';
import type { Problem } from '../problems/problem.ts';
import { writeProblems } from '../problems/write-text.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/** Prints problems to standard error, each with the lines of its file. */
export function printProblems(problems: readonly Problem[], folder: SiteFolder): void {
  const text = problemsAsText(problems, folder);
  if (text) process.stderr.write(`\n${text}\n`);
}

/** @returns problems with the lines of their files, coloured where the terminal wants it. */
export function problemsAsText(problems: readonly Problem[], folder: SiteFolder): string {
  const texts = new Map<string, string | undefined>();
  const source = (file: string) => {
    if (!texts.has(file)) texts.set(file, readText(path.join(folder.root, file)));
    return texts.get(file);
  };
  return writeProblems(problems, { source, colour: picocolors.isColorSupported });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
