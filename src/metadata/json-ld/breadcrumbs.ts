import type { BreadcrumbList } from 'schema-dts';
import type { Shell } from '../../views/shell.ts';

/**
 * The way to a page, the page itself at its end. Search engines take no way of one step: such a
 * page has none.
 */
export function breadcrumbs(shell: Shell): BreadcrumbList[] {
  const { canonical, publisher, title } = shell;
  const steps = shell.breadcrumbs.map(({ href, text }) => ({
    name: text,
    item: new URL(href, publisher.url).href,
  }));
  if (canonical) steps.push({ name: title, item: encodeURI(canonical) });
  if (steps.length < 2) return [];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(({ name, item }, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name,
        item,
      })),
    },
  ];
}
