/** Which stories and pictures an output may have. */
import type { Entry, Outlet, Picture, Rights } from '../archive/article.ts';
import { hasEnded, isWithheld } from '../archive/rights.ts';
import { dayOf } from '../text/zones.ts';
import type { ViewContext } from './context.ts';

/** Whose rights there are, and which day it is. */
type RightsContext = Pick<ViewContext, 'site' | 'records' | 'now'>;

/** @returns whether the story may be in an output: it stands, and nobody's rights forbid it. */
export function isIn(outlet: Outlet, entry: Entry, context: RightsContext): boolean {
  const { article } = entry;
  if (article.status === 'withdrawn') return false;
  const { agencies } = context.records;
  const isFree = (rights: Rights | undefined) =>
    rights === undefined || !isWithheld(rights, outlet, today(context));
  return isFree(article.rights) && article.agencies.every((id) => isFree(agencies.get(id)?.rights));
}

/** @returns whether the story's picture may be in an output where the story itself may be. */
export function isPictureIn(
  outlet: Outlet,
  picture: Picture | undefined,
  context: RightsContext,
): boolean {
  return picture !== undefined && !isWithheld(picture.rights, outlet, today(context));
}

/** @returns whether the time for which the picture was licensed is over. */
export function hasLicenceEnded(picture: Picture | undefined, context: RightsContext): boolean {
  return hasEnded(picture?.rights, today(context));
}

const days = new WeakMap<RightsContext, string>();

/** The build's day, asked for by every story and so kept with the context. */
function today(context: RightsContext): string {
  let day = days.get(context);
  if (day === undefined) {
    day = dayOf(context.now, context.site.timeZone);
    days.set(context, day);
  }
  return day;
}
