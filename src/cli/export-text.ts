/** An export as text, in each of its formats. */
import type { Entry, Outlet } from '../archive/article.ts';
import { bodiesOf } from '../build/body-text.ts';
import { absoluteFrom, type BodyOptions, markdownHtml, plainFrom } from '../build/markdown-body.ts';
import type { OpenArchive } from '../build/open-archive.ts';
import { fullText } from '../feeds/full-text.ts';
import { writeRss } from '../feeds/rss.ts';
import { writeCsl } from '../metadata/csl.ts';
import { type DataBody, writeDataLines } from '../metadata/data-line.ts';
import type { ExportFormat } from '../metadata/losses.ts';
import { ninjsItem } from '../metadata/ninjs.ts';
import { escapeMarkup } from '../text/escape.ts';
import { type DataRecord, dataRecord } from '../views/data-views.ts';
import { exportFeedView } from '../views/feed-view.ts';
import { referenceView } from '../views/reference-view.ts';
import type { StoryRecord } from '../views/story-record.ts';

/** @returns the outlet whose rights decide what is in an export. */
export function outletOf(format: ExportFormat): Outlet {
  return format === 'rss' ? 'feeds' : 'data';
}

/**
 * @param entries stories that the format's outlet may have, oldest first; at least one.
 * @returns for ninjs a document for one story, and a line for each of several.
 */
export async function writeExport(
  entries: readonly Entry[],
  format: ExportFormat,
  { context, folder }: OpenArchive,
): Promise<string> {
  const source = { context, readBody: bodiesOf(folder) };
  const words = (story: StoryRecord) => plainFrom(story, source);
  const html = (story: StoryRecord) =>
    absoluteFrom(story, context, (options: BodyOptions) =>
      options.format === 'mdx' ? paragraphs(words(story)) : markdownHtml(options, source),
    );
  const whole = async (story: StoryRecord) => fullText(story, await html(story));
  const records = () => entries.map((entry) => dataRecord(entry, context));
  switch (format) {
    case 'ndjson':
      return String(
        await writeDataLines(records(), async (story) => ({
          text: words(story),
          html: await html(story),
        })),
      );
    case 'ninjs': {
      const body = async (story: DataRecord): Promise<DataBody> => ({
        text: words(story),
        html: await whole(story),
      });
      const items: object[] = [];
      for (const story of records()) {
        items.push(ninjsItem(story, await body(story), context.site));
      }
      const [only] = items;
      return items.length === 1
        ? `${JSON.stringify(only, null, 2)}\n`
        : items.map((item) => `${JSON.stringify(item)}\n`).join('');
    }
    case 'rss':
      return writeRss(exportFeedView(entries, context), whole);
    case 'csl':
      return writeCsl(entries.map((entry) => referenceView(entry, context)));
  }
}

/** A story in MDX gets its components only in a build: here it is its words. */
function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`)
    .join('\n');
}
