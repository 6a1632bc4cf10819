/** Which stories have a social card, and what it says. */
import type { Entry, Picture } from '../archive/article.ts';
import type { PictureSet, SocialCard } from '../archive/rendition.ts';
import { hasLettersFor } from '../drawing/card-letters.ts';
import { cardName } from '../images/plan.ts';
import { directionOf } from '../text/direction.ts';
import type { ViewContext } from '../views/context.ts';
import { hasLicenceEnded, isIn, isPictureIn } from '../views/rights-view.ts';

export type CardContext = Pick<ViewContext, 'site' | 'records' | 'now'>;

/**
 * A story with a picture has a card. What is graphic, and what rights keep out of cards, is not
 * shown on it; where the story itself is kept out, the picture's licence is over, or letters are
 * needed that the faces lack, there is none.
 *
 * @param set of the story's picture.
 */
export function planCard(
  { article }: Entry,
  picture: Picture,
  set: PictureSet,
  context: CardContext,
): SocialCard | undefined {
  const { site, records } = context;
  const card = {
    headline: article.headline,
    section: records.sections.get(article.section)?.name ?? article.section,
    year: article.published.day.slice(0, 4),
    siteName: site.name,
    direction: directionOf(article.language),
    focus: picture.focus,
    isPictured: !picture.graphic && isPictureIn('social', picture, context),
  };
  const words = [card.headline, card.section, card.siteName];
  return words.every(hasLettersFor) ? { name: cardName(card, set), ...card } : undefined;
}

/** @returns the cards of all stories, by the path of the picture that leads them. */
export function planCards(
  entries: readonly Entry[],
  sets: ReadonlyMap<string, PictureSet>,
  context: CardContext,
): ReadonlyMap<string, ReadonlyMap<string, SocialCard>> {
  const bySource = new Map<string, Map<string, SocialCard>>();
  for (const entry of entries) {
    const { file, picture } = entry.article;
    const set = picture?.src ? sets.get(picture.src) : undefined;
    if (!picture?.src || !set || !isIn('social', entry, context)) continue;
    if (hasLicenceEnded(picture, context)) continue;
    const card = planCard(entry, picture, set, context);
    if (!card) continue;
    const others = bySource.get(picture.src);
    if (others) others.set(file, card);
    else bySource.set(picture.src, new Map([[file, card]]));
  }
  return bySource;
}
