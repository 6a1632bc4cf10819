import { dateFault } from '../archive/moment.ts';
import { offsetText, startOfDay } from '../text/zones.ts';

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const clock = /^(.*?)(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/i;

/** A date in the right form, and what was unusual about the one given. */
export interface DateSuggestion {
  readonly text: string;
  readonly why?: string;
}

/**
 * What a date in another form most likely means: `27/10/2016`, `27 October 2016`,
 * `2016-10-27 18:05`. A missing offset is taken from the site's zone, and the writer is told so.
 *
 * @returns undefined where it could mean two dates (`3/4/2016`), or none.
 */
export function suggestDate(
  value: string,
  form: 'day' | 'moment',
  timeZone?: string,
): DateSuggestion | undefined {
  if (form === 'day' && dateFault(value, 'moment') === undefined) {
    return { text: value.slice(0, 10), why: 'Only the day is given here, without a time.' };
  }
  const offset = /\s*(z|[+-]\d{2}:?\d{2})$/i.exec(value)?.[1];
  const hasClock = /\d:\d/.test(value);
  const zoned = hasClock && offset !== undefined;
  const bare = zoned ? value.slice(0, value.length - offset.length).trim() : value.trim();
  const [, datePart = '', hour, minute, second = '00'] = clock.exec(bare) ?? [];
  const day = readDay(datePart);
  if (day === undefined || dateFault(day, 'day')) return undefined;
  if (hour === undefined || minute === undefined || form === 'day') return { text: day };

  const time = `${day}T${hour.padStart(2, '0')}:${minute}:${second}`;
  const known = zoned ? rfcOffset(offset) : timeZone && offsetAt(time, day, timeZone);
  if (!known || dateFault(time + known, 'moment')) return undefined;
  return {
    text: time + known,
    why: zoned
      ? undefined
      : 'A time of day needs its distance from UTC, since the archive is read everywhere.',
  };
}

function rfcOffset(offset: string): string {
  return offset.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
}

/** The zone's offset at a local time, within the hour of a clock change the one before it. */
function offsetAt(time: string, day: string, timeZone: string): string {
  const guess = offsetText(startOfDay(day, timeZone), timeZone);
  const instant = Date.parse(time + guess);
  return Number.isNaN(instant) ? '' : offsetText(instant, timeZone);
}

function readDay(text: string): string | undefined {
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return join(yearFirst[1], yearFirst[2], yearFirst[3]);
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (numbers) {
    const [, one, two, year] = numbers;
    if (Number(one) > 12) return join(year, two, one);
    return Number(two) > 12 || one === two ? join(year, one, two) : undefined;
  }
  const words =
    /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})$/u.exec(text) ??
    /^(?:\p{L}+,\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  if (!words) return undefined;
  const [, one = '', two = '', year] = words;
  const [day, name] = /^\d/.test(one) ? [one, two] : [two, one];
  const month = months.findIndex((each) => each.startsWith(name.toLowerCase())) + 1;
  return month === 0 ? undefined : join(year, String(month), day);
}

function join(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
