/** `stet export MONTH|STORY`: what is public of a month or a story, in a format of others. */
import { defineCommand } from 'citty';
import type { Entry } from '../archive/article.ts';
import { exportFormats, type ExportFormat } from '../metadata/losses.ts';
import { writeFileAtomic } from '../store/write-file.ts';
import { isIn } from '../views/rights-view.ts';
import { type Desk, openDesk, theStory } from './desk.ts';
import { exportReport, writeExportReport } from './export-report.ts';
import { outletOf, writeExport } from './export-text.ts';
import { MisuseError } from './misuse.ts';
import { refuseUnknown } from './options.ts';
import { RefusedError } from './refused.ts';
import { deskNowArgument, siteArgument } from './site-arguments.ts';

const args = {
  of: {
    type: 'positional',
    required: true,
    valueHint: 'MONTH|STORY',
    description: 'A month such as 2016-10, or a file, a permalink, a slug or an id.',
  },
  format: {
    type: 'string',
    valueHint: 'FORMAT',
    description: 'ndjson (the archive’s own), ninjs (IPTC, version 3), rss or csl; else ndjson.',
  },
  out: { type: 'string', valueHint: 'FILE', description: 'Into a file; else standard output.' },
  json: {
    type: 'boolean',
    description: 'The report as JSON, on standard output where --out takes the export.',
  },
  site: siteArgument,
  now: deskNowArgument,
} as const;

export const exportCommand = defineCommand({
  meta: { name: 'export', description: 'Export a month or a story in a format of others.' },
  args,
  run: async ({ args: given }) => {
    refuseUnknown(given, args);
    const format = formatOf(given.format);
    const desk = await openDesk(given);
    const { context } = desk.archive;
    const asked = entriesOf(desk, given.of);
    const outlet = outletOf(format);
    const entries = asked.filter((entry) => isIn(outlet, entry, context));
    const withheld = asked.filter((entry) => !entries.includes(entry));
    if (entries.length === 0) throw new RefusedError(nothingOf(given.of, asked, outlet));
    const written = await writeExport(entries, format, desk.archive);
    if (given.out === undefined) process.stdout.write(written);
    else writeFileAtomic(given.out, written);
    const report = exportReport({ format, entries, withheld }, context);
    const text = given.json ? `${JSON.stringify(report, null, 2)}\n` : writeExportReport(report);
    (given.json && given.out !== undefined ? process.stdout : process.stderr).write(text);
  },
});

function formatOf(name = 'ndjson'): ExportFormat {
  const format = exportFormats.find((each) => each === name);
  if (format) return format;
  throw new MisuseError(`There is no format “${name}”. There are: ${exportFormats.join(', ')}.`);
}

/** @returns the public stories of a month, or the one story that was meant. */
function entriesOf(desk: Desk, typed: string): readonly Entry[] {
  const { index } = desk.archive.context;
  if (/^\d{4}-\d{2}$/.test(typed)) return index.months.get(typed) ?? [];
  const { file, state } = theStory(desk, typed);
  const entry = index.entries.find(({ article }) => article.file === file);
  if (entry && state === 'published') return [entry];
  const states = { draft: 'is a draft', held: 'is held', withdrawn: 'was withdrawn' };
  const why = state === 'published' ? 'cannot be read' : states[state];
  throw new RefusedError(`content/${file} ${why}: an export has only what is public.`);
}

function nothingOf(typed: string, asked: readonly Entry[], outlet: string): string {
  return asked.length === 0
    ? `There is no public story of ${typed}.`
    : `Rights keep all that was asked for out of ${outlet}, or it was withdrawn: nothing was written.`;
}
