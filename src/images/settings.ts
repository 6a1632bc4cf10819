import type { RenditionFormat } from '../archive/rendition.ts';

/** All that decides the bytes of a rendition, beside the original itself. */
export interface PictureSettings {
  /** Raised by hand when our own steps change; never because a library was updated. */
  readonly pipeline: number;
  /** Pixels. An original is decoded once, to this width at most; every rendition is made from that. */
  readonly masterWidth: number;
  /** Pixels, ascending. */
  readonly widths: Readonly<Record<RenditionFormat, readonly number[]>>;
  readonly encoders: {
    readonly avif: {
      readonly quality: number;
      readonly effort: number;
      readonly chromaSubsampling: string;
    };
    readonly webp: { readonly quality: number; readonly effort: number };
    readonly jpeg: {
      readonly quality: number;
      readonly mozjpeg: boolean;
      readonly progressive: boolean;
    };
  };
}

/**
 * The widths follow the slots in which a picture is shown: a teaser of 160 CSS pixels, a phone of
 * 360 to 430, the text's measure of 620, a lead picture of 960; each at one, two or three device
 * pixels.
 *
 * - 320: a teaser at two device pixels
 * - 640: the measure, and a teaser on a phone that fills the line
 * - 960: the lead picture at one, a phone at two to two and a half
 * - 1280: the measure at two, a phone at three
 * - 1920: the lead picture at two
 *
 * A step between would save few bytes and cost a file for each article. WebP and JPEG serve the
 * few readers whose browser lacks AVIF, and feeds, which ask for one plain JPEG.
 *
 * An update of an encoder does not raise `pipeline`: the archive's pictures keep their names, and
 * only new ones are encoded with it.
 */
export const pictureSettings: PictureSettings = {
  pipeline: 1,
  masterWidth: 1920,
  widths: {
    avif: [320, 640, 960, 1280, 1920],
    webp: [640, 1280],
    jpeg: [640, 1280],
  },
  encoders: {
    avif: { quality: 52, effort: 3, chromaSubsampling: '4:2:0' },
    webp: { quality: 76, effort: 4 },
    jpeg: { quality: 78, mozjpeg: true, progressive: true },
  },
};
