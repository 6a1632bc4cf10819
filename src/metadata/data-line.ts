/** A story as a line of data. */
import { hash } from 'node:crypto';
import type { DataRecord } from '../views/data-views.ts';
import { w3cDate } from '../views/record-date.ts';
import type { DataLine } from './data-schema.ts';

/** A story's body, in words and as HTML with whole addresses. */
export interface DataBody {
  readonly text: string;
  readonly html: string;
}

/**
 * @param body is asked for one story after the other.
 * @returns NDJSON in UTF-8, each line ended. As one text, a month with a single word in another
 * script would take twice the room and thrice the time to become bytes.
 */
export async function writeDataLines(
  stories: readonly DataRecord[],
  body: (story: DataRecord) => Promise<DataBody>,
): Promise<Buffer<ArrayBuffer>> {
  const lines: Uint8Array[] = [];
  for (const story of stories) lines.push(writeDataLine(story, await body(story)));
  return Buffer.concat(lines);
}

export function writeDataLine(story: DataRecord, body: DataBody): Buffer<ArrayBuffer> {
  const line = JSON.stringify(lineOf(story, body) satisfies Omit<DataLine, 'sha256'>);
  const written = Buffer.from(line);
  const sum = `,"sha256":"${hash('sha256', written)}"}\n`;
  return Buffer.concat([written.subarray(0, -1), Buffer.from(sum)]);
}

function lineOf(story: DataRecord, { text, html }: DataBody): Omit<DataLine, 'sha256'> {
  const { id, url, language, headline, standfirst, summary, section, topics, places } = story;
  const { people, byline, authors, agencies, dateline, agencyLine, ids, contentWarning } = story;
  const { published, updated, changed, sources, follows, translates } = story;
  return {
    ...{ id, url, language, headline, standfirst, summary },
    published: w3cDate(published),
    updated: updated && w3cDate(updated),
    changed: w3cDate(changed),
    section,
    topics: [...topics],
    places: [...places],
    people: [...people],
    byline,
    authors: [...authors],
    agencies: [...agencies],
    dateline,
    agencyLine,
    ids: [...ids],
    contentWarning,
    corrections: story.corrections.map((each) => ({ ...each, date: w3cDate(each.date) })),
    sources: [...sources],
    picture: pictureOf(story),
    pictures: story.pictures.map((renditions) => [...renditions]),
    ...{ follows, translates, text, html },
  };
}

function pictureOf({ picture, renditions }: DataRecord): DataLine['picture'] {
  if (!picture) return undefined;
  const { alt, caption, credit, creator, copyright, taken, place, graphic } = picture;
  const facts = { alt, caption, credit, creator, copyright, taken, place, graphic };
  return { ...facts, renditions: [...renditions] };
}
