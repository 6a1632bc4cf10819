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

/** @param body is asked for one story after the other. @returns NDJSON, each line ended. */
export async function writeDataLines(
  stories: readonly DataRecord[],
  body: (story: DataRecord) => Promise<DataBody>,
): Promise<string> {
  const lines: string[] = [];
  for (const story of stories) lines.push(writeDataLine(story, await body(story)));
  return lines.join('');
}

export function writeDataLine(story: DataRecord, body: DataBody): string {
  const written = JSON.stringify(lineOf(story, body) satisfies Omit<DataLine, 'sha256'>);
  const sha256 = hash('sha256', written);
  return `${written.slice(0, -1)},"sha256":"${sha256}"}\n`;
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
