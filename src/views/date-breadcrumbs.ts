import { dayInWords, monthInWords, yearInWords } from '../text/dates.ts';
import type { ViewContext } from './context.ts';
import { hrefOf, type Link } from './link.ts';

/** Year, month and day of a story: the breadcrumbs are dates. */
export function dateBreadcrumbs(day: string, language: string, context: ViewContext): Link[] {
  const [year = '', month = ''] = day.split('-');
  const link = (path: string, text: string) => ({ href: hrefOf(context.site, path), text });
  return [
    link(`/${year}/`, yearInWords(year, language)),
    link(`/${year}/${month}/`, monthInWords(`${year}-${month}`, language)),
    link(`/${day.replaceAll('-', '/')}/`, dayInWords(day, language)),
  ];
}
