/** What rights forbid, and from when. */
import type { Outlet, Rights } from './article.ts';

/**
 * Whether rights keep a piece out of an outlet. After the last day of `until` a piece
 * may be in no outlet at all: then everything is withheld.
 *
 * @param today `YYYY-MM-DD` in the site's time zone.
 */
export function isWithheld(rights: Rights | undefined, outlet: Outlet, today: string): boolean {
  return rights !== undefined && (rights.withhold.includes(outlet) || hasEnded(rights, today));
}

/** @returns whether the last day on which a piece may be given away is over. */
export function hasEnded(rights: Rights | undefined, today: string): boolean {
  return rights?.until !== undefined && today > rights.until;
}
