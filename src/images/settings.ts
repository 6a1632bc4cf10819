import type { RenditionFormat } from '../archive/rendition.ts';

/** How much of a rendition may look other than the original, and what an encoder is given for it. */
export interface LikenessGoal {
  /** A share, 1 less `similarity`, at a width of 1,280 pixels. */
  readonly difference: number;
  /** The power of the width with which it grows: a wide rendition is seen from further away. */
  readonly growth: number;
  /** The least that is asked for, however narrow. */
  readonly finest: number;
  /** Qualities between which the encoder may meet the goal. */
  readonly least: number;
  readonly most: number;
}

/** One format: how like the original its pictures are to be, and what its encoder is told. */
interface EncoderSettings<Options> {
  readonly goal: LikenessGoal;
  readonly options: Options;
}

interface CropSettings {
  /** Proportions. */
  readonly ratio: readonly [width: number, height: number];
  readonly format: RenditionFormat;
  /** Pixels, ascending. */
  readonly widths: readonly number[];
}

/** All that decides the bytes of a rendition, beside the original and its rights. */
export interface PictureSettings {
  /** Raised by hand when our own steps change; never because a library was updated. */
  readonly pipeline: number;
  /**
   * Pixels. An original is decoded once, to this width at most; every rendition is made from that.
   * Twice the widest rendition: what is reduced in two steps that lie close together is blurred.
   */
  readonly masterWidth: number;
  /** Of the whole picture: pixels, ascending. */
  readonly widths: Readonly<Record<RenditionFormat, readonly number[]>>;
  /** Of parts of it, where it leads a story. */
  readonly crops: readonly CropSettings[];
  /** Raised by hand when the drawing of social cards changes, and their quality as JPEG. */
  readonly card: { readonly version: number; readonly quality: number };
  readonly encoders: {
    readonly avif: EncoderSettings<{
      readonly effort: number;
      readonly chromaSubsampling: string;
      readonly bitdepth: 8 | 10;
      readonly tune: 'iq' | 'psnr' | 'ssim';
    }>;
    readonly webp: EncoderSettings<{ readonly effort: number }>;
    readonly jpeg: EncoderSettings<{
      readonly mozjpeg: boolean;
      readonly quantisationTable: number;
    }>;
  };
}

/**
 * What a reader can tell from the original only by looking for it; see `similarity`. The widest
 * rendition is shown at two device pixels for one, where the eye sees less of each.
 * `npm run bench:pictures` compares what comes of it with other tools.
 */
const likeTheOriginal = { difference: 0.007, growth: 2.2, finest: 0.002 };

/**
 * The widths follow the slots in which a picture is shown, each at one, two or three device pixels:
 * a phone of 360 to 430 CSS pixels, the text's measure of 620, a lead picture of 864.
 *
 * - 640: the measure
 * - 960: the lead picture, a phone at two to two and a half
 * - 1280: the measure at two, a phone at three
 * - 1920: the lead picture at two
 *
 * A step between would save few bytes and cost a file for each article. WebP and JPEG serve the
 * few readers whose browser lacks AVIF, and feeds, which ask for one plain JPEG.
 *
 * Lists show parts in 4:3: 352 is a row's 176 at two, a phone's 96 at three; 704 a card's at two.
 * Search engines ask for 16:9, 4:3 and 1:1, and show large only what has 1,200 pixels across.
 *
 * AVIF is encoded at effort 1: for the same likeness, effort 2 saves four bytes in a hundred and
 * takes twice the time, effort 3 saves ten and takes three times as long. Most of a build's time
 * goes there. Ten bits a channel save six bytes in a hundred, in the profile that every browser
 * with AVIF reads. `npm run bench:pictures -- --efforts` measures it.
 *
 * An update of an encoder does not raise `pipeline`: the archive's pictures keep their names, and
 * only new ones are encoded with it.
 */
export const pictureSettings: PictureSettings = {
  pipeline: 4,
  masterWidth: 3840,
  widths: {
    avif: [640, 960, 1280, 1920],
    webp: [640, 1280],
    jpeg: [640, 1280],
  },
  crops: [
    { ratio: [4, 3], format: 'avif', widths: [352, 704] },
    { ratio: [4, 3], format: 'jpeg', widths: [352, 960] },
    { ratio: [16, 9], format: 'jpeg', widths: [1200] },
    { ratio: [1, 1], format: 'jpeg', widths: [800] },
  ],
  card: { version: 1, quality: 82 },
  encoders: {
    avif: {
      goal: { ...likeTheOriginal, least: 48, most: 82 },
      options: { effort: 1, chromaSubsampling: '4:2:0', bitdepth: 10, tune: 'ssim' },
    },
    webp: {
      goal: { ...likeTheOriginal, least: 56, most: 90 },
      options: { effort: 6 },
    },
    jpeg: {
      goal: { ...likeTheOriginal, least: 56, most: 92 },
      options: { mozjpeg: true, quantisationTable: 4 },
    },
  },
};

/** Wider than any picture is shown that only stands in a text: its measure at two device pixels. */
const widestInText = 1280;

const upTo = (most: number, widths: readonly number[]) => widths.filter((width) => width <= most);

/** For a picture that leads no story. */
export const inTextSettings: PictureSettings = {
  ...pictureSettings,
  widths: {
    avif: upTo(widestInText, pictureSettings.widths.avif),
    webp: upTo(widestInText, pictureSettings.widths.webp),
    jpeg: upTo(widestInText, pictureSettings.widths.jpeg),
  },
  crops: [],
};
