/** What an export holds, and what its format could not carry. */
import type { Entry } from '../archive/article.ts';
import { type ExportFormat, type Loss, lossesOf } from '../metadata/losses.ts';
import type { ViewContext } from '../views/context.ts';
import { dataRecord } from '../views/data-views.ts';

export interface ExportReport {
  readonly format: ExportFormat;
  /** How many were written. */
  readonly stories: number;
  /** Permalinks of those that were asked for and may not be given away. */
  readonly withheld: readonly string[];
  readonly losses: readonly LostField[];
}

interface LostField {
  readonly field: string;
  readonly loss: Loss;
  /** Permalinks. */
  readonly stories: readonly string[];
}

export function exportReport(
  done: {
    readonly format: ExportFormat;
    readonly entries: readonly Entry[];
    readonly withheld: readonly Entry[];
  },
  context: ViewContext,
): ExportReport {
  const { format, entries, withheld } = done;
  const found = entries.flatMap((entry) =>
    lossesOf(dataRecord(entry, context), format).map((each) => ({
      ...each,
      permalink: entry.article.permalink,
    })),
  );
  const byField = Map.groupBy(found, ({ field }) => field);
  return {
    format,
    stories: entries.length,
    withheld: withheld.map(({ article }) => article.permalink),
    losses: [...byField].flatMap(([field, all]) => {
      const [first] = all;
      const stories = all.map(({ permalink }) => permalink);
      return first ? [{ field, loss: first.loss, stories }] : [];
    }),
  };
}

/** @returns the report as a person reads it, each line ended. */
export function writeExportReport({ format, stories, withheld, losses }: ExportReport): string {
  const widest = Math.max(0, ...losses.map(({ field }) => field.length));
  const lines = [
    `Exported as ${format}: ${counted(stories)}.`,
    ...(withheld.length > 0
      ? [
          'Left out, because rights withhold it or it was withdrawn:',
          ...withheld.map((each) => `  ${each}`),
        ]
      : []),
    ...(losses.length > 0 ? ['What this format cannot carry:'] : []),
    ...losses.map(
      ({ field, loss, stories: of }) =>
        `  ${field.padEnd(widest)}  ${loss}${stories > 1 ? `, in ${counted(of.length)}` : ''}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function counted(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`;
}
