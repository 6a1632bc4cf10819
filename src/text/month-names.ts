const namesByLanguage = new Map<string, ReadonlyMap<string, string>>();

/**
 * The months by their names in a language, long and short, in small letters and without a full
 * stop. Many languages inflect a month's name after a day; both forms are in the list.
 *
 * @param language BCP 47
 * @returns `october` and `oct` are `10`
 */
export function monthNames(language: string): ReadonlyMap<string, string> {
  const known = namesByLanguage.get(language);
  if (known) return known;
  const names = new Map<string, string>();
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month }, { month, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      for (let at = 0; at < 12; at += 1) {
        const part = format
          .formatToParts(Date.UTC(2016, at, 15))
          .find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/\.$/, '');
        if (name) names.set(name, `${at + 1}`);
      }
    }
  }
  namesByLanguage.set(language, names);
  return names;
}
