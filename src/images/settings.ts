import type { RenditionFormat } from '../archive/rendition.ts';
import type { Worth } from './weigh-trials.ts';

interface AvifOptions {
  readonly effort: number;
  readonly chromaSubsampling: string;
  readonly bitdepth: 8 | 10;
  readonly tune: 'iq' | 'psnr' | 'ssim';
}

interface WebpOptions {
  readonly effort: number;
  readonly preset: 'drawing' | 'picture';
}

interface JpegOptions {
  readonly mozjpeg: boolean;
  readonly quantisationTable: number;
}

/** One format. */
export interface EncoderSettings<Options> {
  /** What its encoder is told: each is tried on a picture, and the best is taken. */
  readonly options: readonly [Options, ...Options[]];
  /** Qualities that are tried, ascending. None lower or higher is taken for any width. */
  readonly qualities: readonly number[];
  /** How much lower the quality is of a rendition of twice the width. */
  readonly fall: number;
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
  /**
   * The quality of social cards as JPEG, and a version that is raised by hand when their drawing
   * changes, as a test tells. A hash of the code in its place would give every card another name for a
   * word in a comment, and have it drawn again, which cannot be where there is no original.
   */
  readonly card: { readonly version: number; readonly quality: number };
  /** Which quality a picture gets. */
  readonly worth: Worth;
  readonly encoders: {
    readonly avif: EncoderSettings<AvifOptions>;
    readonly webp: EncoderSettings<WebpOptions>;
    readonly jpeg: EncoderSettings<JpegOptions>;
  };
}

export type EncoderOptions = AvifOptions | WebpOptions | JpegOptions;

const avif = (tune: AvifOptions['tune']): AvifOptions => ({
  effort: 1,
  chromaSubsampling: '4:2:0',
  bitdepth: 10,
  tune,
});

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
 * Which quality a picture gets depends on what it costs: see `weighTrials`. Pictures that a few
 * bytes make much more like their original get more of them, others fewer. One likeness for all
 * would take seven bytes in a hundred more for the same likeness on average. None may differ by more
 * than `mostDifference`, which a reader finds only by looking for it.
 *
 * AVIF is encoded at effort 1: for the same likeness, effort 2 saves five bytes in a hundred and
 * takes two and a half times as long, and most of a build's time goes there. Ten bits a channel
 * save ten bytes in a hundred, in the profile that every browser with AVIF reads. Photographs are
 * smaller when the encoder heeds all that it knows of how pictures are seen (`iq`), flat and drawn
 * ones by structural similarity alone (`ssim`). Of WebP's presets and JPEG's tables of quantisation
 * those stand here that win on some kind of picture. WebP's effort 6
 * would save two bytes in a hundred and take half as long again. `npm run bench:pictures` measures
 * it.
 *
 * An update of an encoder does not raise `pipeline`: the archive's pictures keep their names, and
 * only new ones are encoded with it.
 */
export const pictureSettings: PictureSettings = {
  pipeline: 6,
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
  worth: { bytesPerThousandth: 7630, mostDifference: 0.008 },
  encoders: {
    avif: { options: [avif('ssim'), avif('iq')], qualities: [40, 54, 68, 82], fall: 12 },
    webp: {
      options: [
        { effort: 5, preset: 'picture' },
        { effort: 5, preset: 'drawing' },
      ],
      qualities: [48, 64, 78, 90],
      fall: 14,
    },
    jpeg: {
      options: [
        { mozjpeg: true, quantisationTable: 4 },
        { mozjpeg: true, quantisationTable: 0 },
      ],
      qualities: [44, 58, 72, 88],
      fall: 15,
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
