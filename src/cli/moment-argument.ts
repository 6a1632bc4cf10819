import { dateFault } from '../archive/moment.ts';
import { suggestDate } from '../schema/suggest-date.ts';
import { minuteText, dayOf } from '../text/zones.ts';
import { MisuseError } from './misuse.ts';

/**
 * A day or a time as it goes into a file: a date without a time stays one. `today` is the day in
 * the site's time zone, `now` the minute.
 *
 * @param option the option's name, for the message.
 * @param clock the command's time in milliseconds since the epoch, and the site's zone.
 * @throws MisuseError
 */
export function momentArgument(
  option: string,
  text: string,
  clock: { readonly now: number; readonly timeZone: string },
): string {
  if (text === 'today') return dayOf(clock.now, clock.timeZone);
  if (text === 'now') return minuteText(clock.now, clock.timeZone);
  const fault = dateFault(text, 'moment');
  if (fault === undefined) return text;
  const meant = fault === 'form' ? suggestDate(text, 'moment', clock.timeZone)?.text : undefined;
  throw new MisuseError(
    fault === 'impossible'
      ? `--${option} ${text}: that is not in the calendar or not on the clock.`
      : meant
        ? `--${option} ${text} is not in the form that Stet reads. Write ${meant}.`
        : `--${option} ${text} is no date. Write 2016-10-27, 2016-10-27T18:05:00+04:00, today or now.`,
  );
}
