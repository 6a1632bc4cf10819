import type { PictureSet, Rendition, RenditionFormat } from '../archive/rendition.ts';
import { escapeMarkup } from '../text/escape.ts';

export interface PictureOptions {
  /** Alternative text; empty for a picture that only decorates. */
  readonly alt: string;
  /** The `sizes` attribute: how wide the picture is shown. */
  readonly sizes: string;
  /** @returns the address of a rendition. */
  readonly href: (name: string) => string;
  /** For the one picture that is seen first: loaded at once, before others. */
  readonly eager?: boolean;
}

/** Width of the rendition for programs that know neither `srcset` nor newer formats. */
const plainWidth = 1200;

/**
 * @param set renditions of one picture, each format's from narrow to wide
 * @returns a `picture` element with AVIF, WebP and JPEG, its size given so that nothing moves while
 * it loads; an empty text for a set without JPEG
 */
export function writePicture(set: PictureSet, options: PictureOptions): string {
  const jpegs = set.renditions.filter((rendition) => rendition.format === 'jpeg');
  const plain = jpegs.findLast((rendition) => rendition.width <= plainWidth) ?? jpegs[0];
  if (!plain) return '';
  const several =
    jpegs.length > 1 ? ` srcset="${srcset(jpegs, options)}" sizes="${sizes(options)}"` : '';
  const loading = options.eager ? 'loading="eager" fetchpriority="high"' : 'loading="lazy"';
  const image = `<img src="${escapeMarkup(options.href(plain.name))}"${several} width="${plain.width}" height="${plain.height}" alt="${escapeMarkup(options.alt)}" ${loading} decoding="async">`;
  return `<picture>${writeSource(set, 'avif', options)}${writeSource(set, 'webp', options)}${image}</picture>`;
}

function writeSource(set: PictureSet, format: RenditionFormat, options: PictureOptions): string {
  const renditions = set.renditions.filter((rendition) => rendition.format === format);
  if (renditions.length === 0) return '';
  return `<source type="image/${format}" srcset="${srcset(renditions, options)}" sizes="${sizes(options)}">`;
}

function srcset(renditions: readonly Rendition[], { href }: PictureOptions): string {
  return escapeMarkup(renditions.map(({ name, width }) => `${href(name)} ${width}w`).join(', '));
}

function sizes(options: PictureOptions): string {
  return escapeMarkup(options.sizes);
}
