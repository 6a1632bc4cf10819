import type { Picture } from '../archive/article.ts';
import type { Rendition, RenditionFormat } from '../archive/rendition.ts';
import { partialDateInWords } from '../text/dates.ts';
import type { ViewContext } from './context.ts';
import { hrefOf } from './link.ts';
import { hasLicenceEnded } from './rights-view.ts';

export interface PictureView {
  /** AVIF and WebP, best first. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** The widest JPEG, for readers without either, and its JPEG ladder. */
  readonly src: string;
  readonly srcset: string;
  /** Pixels of the widest rendition. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** In words. */
  readonly taken?: string;
  readonly place?: string;
  readonly graphic: boolean;
}

/** What of a picture is shown: all of it, or the part that lists have, in 4:3. */
export type PictureShape = 'whole' | 'part';

/**
 * @returns the picture with its renditions' addresses; undefined where there is no file to show,
 * so that no page has a broken image.
 */
export function pictureView(
  picture: Picture | undefined,
  language: string,
  context: ViewContext,
  shape: PictureShape = 'whole',
): PictureView | undefined {
  if (hasLicenceEnded(picture, context)) return undefined;
  const set = picture?.src ? context.pictures(picture.src) : undefined;
  const renditions = (shape === 'part' ? set?.crops?.filter(isForLists) : set?.renditions) ?? [];
  const widest = renditions.findLast((rendition) => rendition.format === 'jpeg');
  if (!picture || !widest) return undefined;
  const srcset = (format: RenditionFormat) => srcsetOf(renditions, format, context);
  return {
    sources: [
      { type: 'image/avif', srcset: srcset('avif') },
      { type: 'image/webp', srcset: srcset('webp') },
    ].filter((source) => source.srcset !== ''),
    src: renditionHref(widest, context),
    srcset: srcset('jpeg'),
    width: widest.width,
    height: widest.height,
    alt: picture.alt,
    caption: picture.caption,
    credit: picture.credit,
    taken: picture.taken && partialDateInWords(picture.taken, language),
    place: picture.place,
    graphic: picture.graphic,
  };
}

/** @returns the address of a rendition: below the site's base path, or on the host of pictures. */
export function renditionHref(rendition: Pick<Rendition, 'name'>, context: ViewContext): string {
  return hrefOf(context.site, renditionPath(rendition.name, context));
}

/** @returns the same, root-relative without the base path where it is the site's own. */
export function renditionPath(name: string, { site, isLive }: ViewContext): string {
  const origin = isLive ? undefined : site.images?.origin;
  return origin ? `${origin.replace(/\/$/, '')}/${name}` : `/pictures/${name}`;
}

function isForLists({ crop }: Rendition): boolean {
  return crop?.width === 4 && crop.height === 3;
}

function srcsetOf(
  renditions: readonly Rendition[],
  format: RenditionFormat,
  context: ViewContext,
): string {
  return renditions
    .filter((rendition) => rendition.format === format)
    .map((rendition) => `${renditionHref(rendition, context)} ${rendition.width}w`)
    .join(', ');
}
