import { createHash } from 'node:crypto';
import {
  type Crop,
  type PictureFacts,
  type PictureRights,
  type PictureSet,
  type Rendition,
  type RenditionFormat,
  type SocialCard,
  socialCardSize,
} from '../archive/rendition.ts';
import { type PictureSettings, pictureSettings } from './settings.ts';

const extensions: Readonly<Record<RenditionFormat, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
};

/** Best first, which is also the order of the sources in a page. */
const formats: readonly RenditionFormat[] = ['avif', 'webp', 'jpeg'];

/** A last step to the original's own width is worth a file only when it adds this much. */
const worthwhile = 1.25;

/**
 * Decides the renditions of a whole picture, without looking into it. None is wider than the
 * original; one that is narrower than every step keeps its own width.
 *
 * @param facts of the original, its size after orientation.
 * @param rights that are written into each rendition.
 * @returns AVIF, WebP, JPEG in that order, each from narrow to wide.
 */
export function planRenditions(
  facts: PictureFacts,
  rights?: PictureRights,
  settings: PictureSettings = pictureSettings,
): PictureSet {
  const renditions = formats.flatMap((format) =>
    stepsFor(facts.width, settings.widths[format]).map((width) => ({
      name: renditionName({ facts, rights }, { format, width }, settings),
      format,
      width,
      height: Math.max(1, Math.round((facts.height * width) / facts.width)),
    })),
  );
  return { facts, ...(rights && { rights }), renditions };
}

/**
 * Decides the parts of a picture that lists and programs are given. None is enlarged.
 *
 * @param set of the whole picture.
 * @param focus the point that each part keeps; without it, what catches the eye.
 */
export function planCrops(
  { facts, rights }: Pick<PictureSet, 'facts' | 'rights'>,
  focus: Crop['focus'],
  settings: PictureSettings = pictureSettings,
): Rendition[] {
  const scale = Math.min(1, settings.masterWidth / facts.width);
  return settings.crops.flatMap(({ ratio: [wide, high], format, widths }) => {
    const crop = { width: wide, height: high, ...(focus && { focus }) };
    const most = Math.min(facts.width, (facts.height * wide) / high) * scale;
    return stepsFor(Math.max(1, Math.round(most)), widths).map((width) => ({
      name: renditionName({ facts, rights }, { format, width, crop }, settings),
      format,
      width,
      height: Math.max(1, Math.round((width * high) / wide)),
      crop,
    }));
  });
}

/**
 * Names a social card after everything that it shows.
 *
 * @param picture whose picture it is, where it has one.
 */
export function cardName(
  card: Omit<SocialCard, 'name'>,
  picture: Pick<PictureSet, 'facts' | 'rights'>,
  settings: PictureSettings = pictureSettings,
): string {
  const { facts, rights = {} } = picture;
  const shown = card.isPictured ? [facts.sha256, inOrder(rights), settings.masterWidth] : [];
  const { focus, ...words } = card;
  const place = card.isPictured && focus ? [focus.x, focus.y] : [];
  return nameOf([settings.card, inOrder(words), place, shown], socialCardSize.width, 'jpeg');
}

/**
 * Names a rendition after everything that decides its bytes, so that a name never stands for two
 * pictures and is known before anything is decoded.
 *
 * @returns `<2 hex>/<20 hex>-<width>.<avif|webp|jpg>`, the folder repeating the first two digits.
 */
export function renditionName(
  { facts, rights = {} }: Pick<PictureSet, 'facts' | 'rights'>,
  wanted: Pick<Rendition, 'format' | 'width' | 'crop'>,
  settings: PictureSettings = pictureSettings,
): string {
  const encoder = settings.encoders[wanted.format];
  const recipe = [
    settings.pipeline,
    settings.masterWidth,
    facts.sha256,
    cropKey(wanted.crop),
    wanted.width,
    wanted.format,
    inOrder(settings.worth),
    [encoder.fall, encoder.qualities],
    encoder.options.map(inOrder),
    inOrder(rights),
  ];
  return nameOf(recipe, wanted.width, wanted.format);
}

function nameOf(recipe: unknown, width: number, format: RenditionFormat): string {
  const hash = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 20);
  return `${hash.slice(0, 2)}/${hash}-${width}.${extensions[format]}`;
}

function inOrder(values: object): readonly [string, unknown][] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function cropKey(crop: Crop | undefined): readonly (number | null)[] | null {
  return crop ? [crop.width, crop.height, crop.focus?.x ?? null, crop.focus?.y ?? null] : null;
}

function stepsFor(ownWidth: number, ladder: readonly number[]): readonly number[] {
  const steps = ladder.filter((width) => width <= ownWidth);
  const last = steps.at(-1) ?? 0;
  const hasWider = steps.length < ladder.length;
  return hasWider && ownWidth >= last * worthwhile ? [...steps, ownWidth] : steps;
}
