/** How many files the pictures of a story come to. */
import type { Entry } from '../archive/article.ts';
import { allRenditions } from '../archive/rendition.ts';
import type { SitePictures } from './pictures.ts';

export interface PictureCost {
  /** Stories that show a picture. */
  readonly stories: number;
  /** Renditions and cards of all of them together; what two stories share counts for both. */
  readonly files: number;
  /** The story with the most; the first of several. */
  readonly most?: { readonly file: string; readonly files: number };
}

/** @param entries of the public archive. */
export function pictureCost(
  entries: readonly Entry[],
  { sets, cards }: Pick<SitePictures, 'sets' | 'cards'>,
): PictureCost {
  let stories = 0;
  let all = 0;
  let most: PictureCost['most'];
  for (const { article, body } of entries) {
    if (article.status === 'withdrawn') continue;
    if (!article.picture?.src && body.pictures.length === 0) continue;
    const sources = new Set([article.picture?.src ?? '', ...body.pictures]);
    let files = cards.has(article.file) ? 1 : 0;
    for (const src of sources) {
      const set = sets.get(src);
      if (set) files += allRenditions(set).length;
    }
    if (files === 0) continue;
    stories += 1;
    all += files;
    if (files > (most?.files ?? 0)) most = { file: `content/${article.file}`, files };
  }
  return { stories, files: all, ...(most && { most }) };
}
