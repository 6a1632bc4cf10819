import { type GroupKind, groupKinds } from '../archive/records.ts';
import type { ViewContext } from './context.ts';

/** @returns the kinds of groups that have feeds: sections always, others where the site asks. */
export function feedGroups({ site }: ViewContext): readonly GroupKind[] {
  const asked = site.feeds?.groups ?? [];
  return groupKinds.filter((kind) => kind === 'sections' || asked.includes(kind));
}
