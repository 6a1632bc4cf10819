/** Which day of publication a text hints at. A hint is told to the editor and never written. */
import { dayInWords } from '../text/dates.ts';
import type { Paragraph, Suggestion } from './import.ts';

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const numbers = ['one', 'two', 'three', 'four', 'five', 'six'];
/** `since Thursday`, `next Thursday`: a day that is not the story's own. */
const weekday =
  /(?<!\b(?:last|next|since|until|till|by|before|after|from|every|each|this coming)\s+)\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/iu;
const daysEarlier =
  /\b(?:yesterday|the (?:day before|previous day)|(?:a|(one|two|three|four|five|six)) days? (?:earlier|before|ago))\b/iu;

/** Beyond it, counting days ahead leaves the years of four digits. */
const lastDay = '9999-12-01';

interface Clue {
  readonly day: string;
  readonly reason: string;
}

/**
 * A story about a pictured event comes out on the picture's day or within the six days after it.
 * Two kinds of words narrow that down: how long ago the event was ("a day earlier", "yesterday"),
 * and the weekday that the text names first, which is most often the day of the report itself.
 *
 * @param paragraphs the story's text
 * @param taken `YYYY-MM-DD`, the picture's day
 * @returns one suggestion where the words agree, one for each day where they do not, none where
 * they say nothing
 */
export function suggestPublished(
  paragraphs: readonly Paragraph[],
  taken: string,
): readonly Suggestion[] {
  if (taken > lastDay) return [];
  const clues = [elapsedClue(paragraphs, taken), weekdayClue(paragraphs, taken)].filter(
    (clue) => clue !== undefined,
  );
  const picture = `the picture was taken on ${weekdayOf(taken)}, ${dayInWords(taken, 'en-GB')}`;
  return [...new Set(clues.map((clue) => clue.day))].map((day) => ({
    field: 'published',
    value: day,
    reasons: [picture, ...clues.filter((clue) => clue.day === day).map((clue) => clue.reason)],
  }));
}

function elapsedClue(paragraphs: readonly Paragraph[], taken: string): Clue | undefined {
  const found = firstMatch(paragraphs, daysEarlier);
  if (!found) return undefined;
  const number = found.match[1]?.toLowerCase();
  const day = addDays(taken, number ? numbers.indexOf(number) + 1 : 1);
  return {
    day,
    reason: `the text says “${found.match[0]}” (line ${found.line}): if that is the picture’s day, the story is of ${weekdayOf(day)}, ${dayInWords(day, 'en-GB')}`,
  };
}

function weekdayClue(paragraphs: readonly Paragraph[], taken: string): Clue | undefined {
  const found = firstMatch(paragraphs, weekday);
  if (!found) return undefined;
  const name = capitalised(found.match[0]);
  const ahead = (dayNames.indexOf(name) - weekdayNumber(taken) + 7) % 7;
  const day = addDays(taken, ahead);
  return {
    day,
    reason: `the first weekday in the text is ${name} (line ${found.line}), and ${dayInWords(day, 'en-GB')} is a ${name}`,
  };
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase();
}

function firstMatch(
  paragraphs: readonly Paragraph[],
  pattern: RegExp,
): { readonly match: RegExpExecArray; readonly line: number } | undefined {
  for (const { text, line } of paragraphs) {
    const match = pattern.exec(text);
    if (match) return { match, line: line + text.slice(0, match.index).split('\n').length - 1 };
  }
  return undefined;
}

function weekdayNumber(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function weekdayOf(day: string): string {
  return dayNames[weekdayNumber(day)] ?? '';
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
