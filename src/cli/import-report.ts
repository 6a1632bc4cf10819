/** Writes the reports of an import while it runs: the sources go to disk one by one. */
import { closeSync, copyFileSync, createReadStream, mkdirSync, mkdtempSync } from 'node:fs';
import { openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { jsonHead, jsonTail, sourceAsJson } from '../importers/report-json.ts';
import { markdownHead, sourceAsMarkdown } from '../importers/report-markdown.ts';
import type { ImportSums } from '../importers/sums.ts';
import type { Problem } from '../problems/problem.ts';
import type { ImportStep } from './import-files.ts';

type Form = 'json' | 'markdown';

/** A report that is being gathered. */
export interface OpenReport {
  add(step: ImportStep): void;
  /** Puts the sums before what was gathered, and writes the whole. */
  finish(sums: ImportSums, problems: readonly Problem[]): Promise<void>;
  /** Gives up, and leaves nothing behind. */
  discard(): void;
}

/** @returns which form a report's file name asks for; undefined for any other ending. */
export function reportForm(file: string): Form | undefined {
  if (/\.json$/i.test(file)) return 'json';
  return /\.(?:md|markdown)$/i.test(file) ? 'markdown' : undefined;
}

/**
 * Opens a report. What is added lies in a temporary file until the sums are known, since they stand
 * at the top.
 *
 * @param to the file that the report goes to, or undefined for standard output
 */
export function openReport(to: string | undefined, form: Form, dryRun: boolean): OpenReport {
  const folder = mkdtempSync(join(tmpdir(), 'stet-report-'));
  const body = join(folder, 'body');
  const file = openSync(body, 'w');
  let first = true;
  return {
    add: ({ outcome, problems }) => {
      const comma = first ? '' : ',\n';
      first = false;
      const text =
        form === 'json'
          ? comma + sourceAsJson(outcome)
          : sourceAsMarkdown(outcome, problems, dryRun);
      // Unlike `writeSync`, which may write a part and says so, it goes on until all is written.
      writeFileSync(file, text);
    },
    finish: async (sums, problems) => {
      closeSync(file);
      const head = form === 'json' ? jsonHead(sums, dryRun) : markdownHead(sums, dryRun);
      const tail = form === 'json' ? jsonTail(problems) : '';
      try {
        if (to === undefined) await print(head, body, tail);
        else await assemble(to, join(folder, 'report'), { head, body, tail });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    discard: () => {
      closeSync(file);
      rmSync(folder, { recursive: true });
    },
  };
}

async function print(head: string, body: string, tail: string): Promise<void> {
  process.stdout.write(head);
  await pipeline(createReadStream(body), process.stdout, { end: false });
  process.stdout.write(tail);
}

/** The report takes its place in one step, whole. */
async function assemble(
  to: string,
  whole: string,
  { head, body, tail }: { head: string; body: string; tail: string },
): Promise<void> {
  const file = openSync(whole, 'w');
  writeFileSync(file, head);
  for await (const piece of createReadStream(body)) writeFileSync(file, piece as Buffer);
  writeFileSync(file, tail);
  closeSync(file);
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(whole, to);
}
