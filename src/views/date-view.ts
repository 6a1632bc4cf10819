import type { Moment } from '../archive/article.ts';
import { dayInWords, instantInWords } from '../text/dates.ts';

export interface DateView {
  /** In words, with zone where a time is known. */
  readonly text: string;
  /** For `<time datetime>`: as the writer gave it. */
  readonly datetime: string;
}

/** A date alone shows no time; an instant is shown in the site's zone, which is named. */
export function dateView(moment: Moment, language: string, timeZone: string): DateView {
  return {
    text: moment.hasTime
      ? instantInWords(moment.instant, language, timeZone)
      : dayInWords(moment.day, language),
    datetime: moment.text,
  };
}
