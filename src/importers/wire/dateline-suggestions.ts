import { dayInWords } from '../../text/dates.ts';
import type { Suggestion } from '../import.ts';
import { isRealDay } from '../published-on.ts';
import type { FoundDateline } from './dateline.ts';

const daysAfterPicture = 30;

/**
 * What a dateline's day says of the day of publication. Without its year the year is taken from the
 * picture, when the picture is at most a month older; where there is none, the year stays open.
 *
 * @param taken the picture's day, `YYYY-MM-DD`, where it is known
 */
export function datelineSuggestions(
  { day, line, printed }: FoundDateline,
  taken: string | undefined,
): readonly Suggestion[] {
  if (!day) return [];
  const says = `the dateline says “${printed}” (line ${line})`;
  if (day.year) return suggest(`${day.year}-${day.month}-${day.day}`, [says]);
  if (taken?.length === 10) {
    for (const year of [Number(taken.slice(0, 4)), Number(taken.slice(0, 4)) + 1]) {
      const date = `${String(year).padStart(4, '0')}-${day.month}-${day.day}`;
      const days = (Date.parse(date) - Date.parse(taken)) / 86_400_000;
      if (isRealDay(date) && days >= -1 && days <= daysAfterPicture) {
        return suggest(date, [says, `the picture was taken on ${dayInWords(taken, 'en-GB')}`]);
      }
    }
  }
  return [{ field: 'published', value: day.printed, reasons: [says, 'it names no year'] }];
}

function suggest(date: string, reasons: readonly string[]): readonly Suggestion[] {
  return isRealDay(date) ? [{ field: 'published', value: date, reasons }] : [];
}
