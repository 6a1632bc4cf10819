/** What the stories that a picture leads say of it. */
import type { Entry, Picture } from '../archive/article.ts';
import type { EmbeddedMetadata, PictureRights } from '../archive/rendition.ts';

export interface LeadPicture {
  readonly picture: Picture;
  /** Of the story, relative to the site's folder. */
  readonly file: string;
}

/** Of a picture that leads several stories, the first of them says whose it is. */
export function leadPictures(entries: readonly Entry[]): Map<string, LeadPicture> {
  const leading = new Map<string, LeadPicture>();
  for (const { article } of entries) {
    const { picture, status, file } = article;
    if (picture?.src && status !== 'withdrawn' && !leading.has(picture.src)) {
      leading.set(picture.src, { picture, file: `content/${file}` });
    }
  }
  return leading;
}

/**
 * The newsroom's word comes before what the file says of itself.
 *
 * @param statement address of the page that says on what terms the site's pictures may be used.
 */
export function rightsOf(
  picture: Picture | undefined,
  embedded: EmbeddedMetadata = {},
  statement: string | undefined,
): PictureRights | undefined {
  const rights = {
    creator: picture?.creator ?? embedded.creator,
    credit: picture?.credit ?? embedded.credit,
    copyright: picture?.copyright ?? embedded.copyright,
    webStatement: embedded.webStatement ?? statement,
  };
  const known = Object.entries(rights).filter(([, text]) => text);
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}
