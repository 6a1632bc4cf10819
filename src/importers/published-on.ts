const date = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * @param published `2016-10-27`, or an instant with its offset: `2016-10-27T18:05:00+04:00`
 * @param timeZone IANA name of the site's zone
 * @returns `YYYY-MM-DD`, the calendar day on which that is; undefined when it is no real date
 */
export function publishedOn(published: string, timeZone: string): string | undefined {
  const day = published.slice(0, 10);
  if (!isRealDay(day)) return undefined;
  if (date.test(published)) return day;
  const milliseconds = instant.test(published) ? Date.parse(published) : Number.NaN;
  if (Number.isNaN(milliseconds)) return undefined;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(milliseconds);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** @returns whether `YYYY-MM-DD` is on the calendar: 2016-02-30 is not. */
export function isRealDay(day: string): boolean {
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(day);
}
