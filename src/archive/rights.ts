/** What rights forbid, and from when. */
import type { Outlet, Rights } from './article.ts';

/**
 * Whether one of the rights keeps a piece out of an outlet. After the last day of `until` a piece
 * may be in no outlet at all: then everything is withheld.
 *
 * @param today `YYYY-MM-DD` in the site's time zone.
 */
export function isWithheld(
  rights: readonly (Rights | undefined)[],
  outlet: Outlet,
  today: string,
): boolean {
  return rights.some(
    (each) => each !== undefined && (each.withhold.includes(outlet) || hasEnded(each, today)),
  );
}

/** @returns whether the last day on which a piece may be given away is over. */
export function hasEnded(rights: Rights | undefined, today: string): boolean {
  return rights?.until !== undefined && today > rights.until;
}
