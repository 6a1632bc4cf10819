/** What dates, addresses, languages and media types look like in feeds. */

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];

/** RFC 822 with the year in four digits, as RSS asks; a weekday must be the date's own. */
export function isRfc822(text: string): boolean {
  const form = /^([A-Z][a-z]{2}), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) [+-]\d{4}$/;
  const [, weekday, day, month = '', year, hour, minute, second] = form.exec(text) ?? [];
  if (weekday === undefined || !months.includes(month)) return false;
  const date = dateOf(Number(year), months.indexOf(month), Number(day));
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime && date !== undefined && days[date.getUTCDay()] === weekday;
}

/** RFC 3339, section 5.6, as Atom asks for it: capital letters, an offset. */
export function isRfc3339(text: string): boolean {
  const form =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
  const [, year, month, day, hour, minute, second] = form.exec(text) ?? [];
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
  return isTime && dateOf(Number(year), Number(month) - 1, Number(day)) !== undefined;
}

/** A day, or an instant with its offset: what XML Schema's `date` and `dateTime` have in common. */
export function isW3cDate(text: string): boolean {
  return isRfc3339(text) || (/^\d{4}-\d\d-\d\d$/.test(text) && isRfc3339(`${text}T00:00:00Z`));
}

/** @returns whether it is absolute, of ASCII characters that RFC 3986 allows, and of the web. */
export function isWebAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\/[^/]/.test(text) && isUri(text);
}

/** RFC 3986: absolute, escaped where it has to be. `tag:` URIs keep RFC 4151 as well. */
export function isUri(text: string): boolean {
  const characters = /^[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})+$/;
  if (!characters.test(text)) return false;
  return !text.startsWith('tag:') || /^tag:[a-z0-9@.\-_]+,\d{4}(?:-\d\d){0,2}:/.test(text);
}

export function isLanguage(text: string | undefined): boolean {
  if (text === undefined) return false;
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag === text;
  } catch {
    return false;
  }
}

export function isMediaType(text: string | undefined): boolean {
  return /^[a-z]+\/[a-z0-9][a-z0-9.+-]*(?:; ?[a-z]+=[\w-]+)?$/.test(text ?? '');
}

export function isEmail(text: string): boolean {
  return /^[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z0-9-]+$/i.test(text);
}

export function isCount(text: string | undefined, least = 0): boolean {
  return /^\d+$/.test(text ?? '') && Number(text) >= least;
}

/** @returns undefined for a day that no calendar has. */
function dateOf(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year, month, day);
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date : undefined;
}
