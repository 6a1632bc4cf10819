/** The report of an import to be read and kept, in pieces, so that it is never in memory as a whole. */
import type { Problem } from '../problems/problem.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { verdict } from './report.ts';
import type { ImportOutcome, ReportedPlan } from './report.ts';
import { several, sumsInWords } from './sums.ts';
import type { ImportSums } from './sums.ts';

/** @returns the title and the sums: what stands before the sources. */
export function markdownHead(sums: ImportSums, dryRun: boolean): string {
  const met = [...sums.met].flatMap(([field, places]) =>
    [...places].map(([to, times]) => [field, to, String(times)]),
  );
  const problems = [...sums.problems].map(([rule, { level, times }]) => [
    `\`${rule}\``,
    level,
    String(times),
  ]);
  return [
    '# Report of an import',
    `${several(sums.sources, 'source')}: ${sumsInWords(sums, dryRun)}`,
    ...table('What was met, and where it went', ['field', 'went to', 'times'], met),
    ...table('What is missing', ['field', 'stories'], pairs(sums.missing)),
    ...table('What the texts suggest', ['field', 'stories'], pairs(sums.suggested)),
    ...table('Problems', ['rule', 'level', 'times'], problems),
    '## Sources',
    '',
  ].join('\n\n');
}

/** @returns one source with its stories and problems. */
export function sourceAsMarkdown(
  { file, plans }: ImportOutcome,
  problems: readonly Problem[],
  dryRun: boolean,
): string {
  const stories = plans.flatMap((plan) => storyAsMarkdown(plan, dryRun));
  const told = problems.map(({ rule, level, place, what }) => {
    const where = place ? `, line ${place.line}` : '';
    return `- ${level} \`${rule}\`${where}: ${inline(what)}`;
  });
  return [
    `### ${inline(file)}`,
    ...(plans.length > 0 ? stories : ['Nothing was imported.']),
    ...(told.length > 0 ? [told.join('\n')] : []),
    '',
  ].join('\n\n');
}

function storyAsMarkdown(plan: ReportedPlan, dryRun: boolean): readonly string[] {
  const { met, missing, suggestions } = plan.story;
  const rows = met.map(({ field, line, to, value }) => [field, String(line), to, inline(value)]);
  const lacking = missing.map(({ field }) => `\`${field}\``).join(', ');
  return [
    inline(verdict(plan, dryRun)),
    ...(plan.remove ? [`It takes the place of ${inline(plan.remove)}.`] : []),
    ...rowsOf(['met', 'line', 'went to', 'value'], rows),
    ...(lacking ? [`Missing: ${lacking}.`] : []),
    ...suggestions.map(
      ({ field, value, reasons }) =>
        `The text suggests \`${field}\`: ${inline(value)} (${inline(reasons.join('; '))}).`,
    ),
  ];
}

function table(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.length === 0 ? [] : [`## ${title}`, ...rowsOf(header, rows)];
}

function rowsOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [[row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n')];
}

function pairs(counts: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  return [...counts].map(([field, times]) => [field, String(times)]);
}

function inline(text: string): string {
  return escapeMarkdown(text.replace(/\s+/gu, ' ').trim());
}
