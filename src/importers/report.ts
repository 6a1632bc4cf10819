/** The report of an import, for the person who ran it. Pure. */
import { leftOut } from './import.ts';
import type { ImportedStory } from './import.ts';
import type { ImportPlan } from './plan-import.ts';
import { addOutcome, emptySums, sumsInWords } from './sums.ts';

/** A plan as it is reported, after its text was written. */
export interface ReportedPlan extends Omit<ImportPlan, 'text' | 'story'> {
  readonly story: Omit<ImportedStory, 'body'>;
}

/** One source with what became of its stories; none where it could not be read as a story. */
export interface ImportOutcome {
  /** The source, as it was named. */
  readonly file: string;
  readonly plans: readonly ReportedPlan[];
}

/**
 * Says for each source where it went, which fields were met and where they went, what is missing
 * and what the text suggests; then a count. Problems are printed apart.
 *
 * @param dryRun whether nothing was written
 * @returns text that ends in a line feed
 */
export function writeImportReport(outcomes: readonly ImportOutcome[], dryRun: boolean): string {
  const sources = outcomes.map(({ file, plans }) =>
    [file, ...(plans.length > 0 ? plans.flatMap((plan) => story(plan, dryRun)) : nothing)].join(
      '\n',
    ),
  );
  const sums = emptySums();
  for (const outcome of outcomes) addOutcome(sums, outcome);
  return `${[...sources, sumsInWords(sums, dryRun)].join('\n\n')}\n`;
}

const nothing = ['', '  Nothing was imported.'];

/** A value is shown to be recognised; the whole of it is in the file and in the JSON report. */
const shownCharacters = 60;

function story(plan: ReportedPlan, dryRun: boolean): string[] {
  const lines = ['', `  ${verdict(plan, dryRun)}`];
  if (plan.remove) {
    lines.push(`  It takes the place of ${plan.remove}, which ${dryRun ? 'would go' : 'is gone'}.`);
  }
  if (plan.action === 'unchanged' || plan.action === 'refuse') return lines;
  const { met, missing, suggestions } = plan.story;
  const field = columns(met.map((one) => one.field));
  const line = columns(met.map((one) => `line ${one.line}`));
  const to = columns(met.map((one) => one.to));
  lines.push('', '  Met in the text');
  for (const one of met) {
    // What is nowhere else is shown as a whole.
    const value = one.to === leftOut ? one.value.replace(/\s+/gu, ' ') : shortened(one.value);
    const cells = [field(one.field), line(`line ${one.line}`), to(one.to), value];
    lines.push(`    ${cells.join('  ')}`);
  }
  if (missing.length > 0) lines.push('', '  Missing');
  const name = columns(missing.map((one) => one.field));
  for (const one of missing) lines.push(`    ${name(one.field)}  ${one.why}`);
  for (const { field: suggested, value, reasons } of suggestions) {
    lines.push('', `  The text suggests ${suggested}: ${value}`);
    lines.push(...reasons.map((reason) => `    - ${reason}`));
  }
  return lines;
}

/** @returns what became of a story, in one sentence. */
export function verdict(plan: ReportedPlan, dryRun: boolean): string {
  const { action, path, remove, story } = plan;
  const [article, noun] = story.kind === 'draft' ? ['a', 'draft'] : ['an', 'article'];
  const wrote = dryRun ? 'Would write' : 'Wrote';
  if (action === 'unchanged') return `Already imported, nothing to do: ${path}`;
  if (action === 'refuse') return `Not imported; ${path} stays as it is.`;
  if (action === 'replace' && !remove) return `${wrote} the ${noun} anew: ${path}`;
  return `${wrote} ${article} ${noun}: ${path}`;
}

function shortened(value: string): string {
  const line = value.replace(/\s+/gu, ' ');
  if (line.length <= shownCharacters) return line;
  return `${line.slice(0, shownCharacters).replace(/\s*\S*$/u, '')} …`;
}

/** @returns a function that fills a cell up to the widest of the column. */
function columns(cells: readonly string[]): (cell: string) => string {
  const width = Math.max(0, ...cells.map((cell) => cell.length));
  return (cell) => cell.padEnd(width);
}
