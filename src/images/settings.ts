import type { RenditionFormat } from '../archive/rendition.ts';
import type { QualityGoal } from './search-quality.ts';

/** One format: how like the original its pictures are to be, and what its encoder is told. */
interface EncoderSettings<Options> {
  readonly goal: QualityGoal;
  readonly options: Options;
}

/** All that decides the bytes of a rendition, beside the original and its rights. */
export interface PictureSettings {
  /** Raised by hand when our own steps change; never because a library was updated. */
  readonly pipeline: number;
  /** Pixels. An original is decoded once, to this width at most; every rendition is made from that. */
  readonly masterWidth: number;
  /** Pixels, ascending. */
  readonly widths: Readonly<Record<RenditionFormat, readonly number[]>>;
  readonly encoders: {
    readonly avif: EncoderSettings<{
      readonly effort: number;
      readonly chromaSubsampling: string;
      readonly bitdepth: 8 | 10;
      readonly tune: 'iq' | 'psnr' | 'ssim';
    }>;
    readonly webp: EncoderSettings<{ readonly effort: number }>;
    readonly jpeg: EncoderSettings<{ readonly mozjpeg: boolean; readonly progressive: boolean }>;
  };
}

/** What a reader can tell from the original only by looking for it; see `similarity`. */
const likeTheOriginal = 0.987;

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
 * AVIF is encoded at effort 1: the same likeness costs a tenth more bytes than at effort 4, the
 * library's own, and a twelfth of its time; at effort 3 it costs no more bytes, and a fifth. Ten
 * bits a channel save six bytes in a hundred, in the profile that every browser with AVIF reads.
 * `node tests/scale/pictures-bench.ts --efforts` measures it.
 *
 * An update of an encoder does not raise `pipeline`: the archive's pictures keep their names, and
 * only new ones are encoded with it.
 */
export const pictureSettings: PictureSettings = {
  pipeline: 2,
  masterWidth: 1920,
  widths: {
    avif: [320, 640, 960, 1280, 1920],
    webp: [640, 1280],
    jpeg: [640, 1280],
  },
  encoders: {
    avif: {
      goal: { similarity: likeTheOriginal, least: 38, most: 72 },
      options: { effort: 1, chromaSubsampling: '4:2:0', bitdepth: 10, tune: 'ssim' },
    },
    webp: {
      goal: { similarity: likeTheOriginal, least: 66, most: 86 },
      options: { effort: 4 },
    },
    jpeg: {
      goal: { similarity: likeTheOriginal, least: 60, most: 86 },
      options: { mozjpeg: true, progressive: true },
    },
  },
};
