/** What was met in a story and where it went, for the report. */
import { leftOut } from '../import.ts';
import type { MetField, Paragraph } from '../import.ts';
import type { AgencyMention } from '../known-agencies.ts';
import type { FoundDateline } from './dateline.ts';
import type { FoundLine } from './head.ts';
import { asLine } from './take-parts.ts';
import type { Parts } from './take-parts.ts';

/** All that was met; of one line, in the order of the layout. */
export function metIn(
  parts: Parts,
  picture: readonly MetField[],
  mentions: readonly AgencyMention[],
): readonly MetField[] {
  const { head, dateline, agencyLine, furniture, kept } = parts;
  return [
    ...one('id', head.id, 'ids'),
    ...one('slug line', head.slugline, 'slugline'),
    ...one('byline', head.byline, 'byline'),
    ...kept.flatMap((line) => one(line.field, line, 'editorsNote')),
    ...picture,
    ...datelineMet(dateline),
    ...agenciesMet(mentions, dateline),
    ...paragraphsMet(parts.paragraphs),
    ...one('agency line', agencyLine, 'agencyLine'),
    ...furniture.flatMap((line) => one('page furniture', asLine(line), leftOut)),
  ];
}

function one(field: string, found: FoundLine | undefined, to: string): readonly MetField[] {
  return found ? [{ field, line: found.line, value: found.value, to }] : [];
}

function datelineMet(dateline: FoundDateline | undefined): readonly MetField[] {
  if (!dateline) return [];
  const { line, place, day } = dateline;
  return [
    ...one('dateline', place ? { value: place, line } : undefined, 'dateline.place'),
    ...one('dateline’s day', day && { value: day.printed, line }, 'dateline.date'),
  ];
}

/** An agency without a record is in the printed words, wherever they went. */
function agenciesMet(
  mentions: readonly AgencyMention[],
  dateline: FoundDateline | undefined,
): readonly MetField[] {
  return mentions.flatMap((mention) => {
    const { printed, line, record, suggested } = mention;
    if (!record && !dateline?.agencies.includes(mention)) return [];
    const to = record ? 'agencies' : suggested ? 'editorsNote' : 'agencyLine';
    return one('agency', { value: printed, line }, to);
  });
}

function paragraphsMet(paragraphs: readonly Paragraph[]): readonly MetField[] {
  const count = paragraphs.length;
  const [first] = paragraphs;
  if (!first) return [];
  const value = `${count} paragraph${count === 1 ? '' : 's'}`;
  return [{ field: 'text', line: first.line, value, to: 'body' }];
}
