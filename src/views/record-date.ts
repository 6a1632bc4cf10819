/** A date as programs are told of it. */
import type { Moment } from '../archive/article.ts';
import { rfc3339 } from '../text/timestamps.ts';

export interface RecordDate {
  /** RFC 3339 with the site's offset; a day alone begins at its first instant. */
  readonly stamp: string;
  /** `YYYY-MM-DD` in the site's time zone. */
  readonly day: string;
  /** False where no time of day is known. */
  readonly hasTime: boolean;
}

export function recordDate(moment: Moment, timeZone: string): RecordDate {
  const { day, hasTime, instant } = moment;
  return { stamp: rfc3339(instant, timeZone), day, hasTime };
}

/** A day alone stays one: no time is invented. */
export function w3cDate({ day, hasTime, stamp }: RecordDate): string {
  return hasTime ? stamp : day;
}
