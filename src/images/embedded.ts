/** What an original says about itself: the metadata that a desk or a camera wrote into it. */
import exifr from 'exifr';
import type { EmbeddedMetadata } from '../archive/rendition.ts';

/** Where each of them may stand, best first: XMP, then IPTC-IIM, then Exif. */
const places = {
  creator: ['xmp.creator', 'dc.creator', 'iptc.Byline', 'ifd0.Artist'],
  credit: ['photoshop.Credit', 'iptc.Credit'],
  copyright: ['dc.rights', 'iptc.CopyrightNotice', 'ifd0.Copyright'],
  webStatement: ['xmpRights.WebStatement'],
  caption: ['dc.description', 'iptc.Caption', 'ifd0.ImageDescription'],
  taken: ['photoshop.DateCreated', 'iptc.DateCreated', 'exif.DateTimeOriginal'],
} as const;

/**
 * Reads IPTC Photo Metadata, as XMP or as IIM, and where both are silent Exif. Where a picture was
 * taken and with which camera is not looked at.
 *
 * @param bytes of the whole file.
 * @returns nothing where there is no such metadata, or where it is damaged.
 */
export async function readEmbedded(bytes: Buffer): Promise<EmbeddedMetadata> {
  const found = await exifr.parse(bytes, options).catch(() => undefined);
  if (!found) return {};
  const read = (field: keyof typeof places) => {
    for (const place of places[field]) {
      const [group = '', name = ''] = place.split('.');
      const text = textOf(found[group]?.[name]);
      if (text !== undefined) return isXmp(group) ? unescapeMarkup(text) : text;
    }
    return undefined;
  };
  const { taken, ...texts } = Object.fromEntries(
    (Object.keys(places) as (keyof typeof places)[]).map((field) => [field, read(field)]),
  );
  const embedded = { ...texts, taken: taken && dayOf(taken) };
  return Object.fromEntries(Object.entries(embedded).filter(([, text]) => text));
}

const options = {
  tiff: true,
  exif: true,
  gps: false,
  iptc: true,
  xmp: true,
  mergeOutput: false,
  reviveValues: false,
  sanitize: true,
} as const;

/** XMP has a text, a list of texts, or a text for each language, the first for any. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    return value.map(textOf).filter(Boolean).join(', ') || undefined;
  }
  if (typeof value === 'object' && value !== null) {
    return 'value' in value ? textOf(value.value) : undefined;
  }
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** `20200708`, `2020:07:08 10:11:12` and `2020-07-08T10:11:12Z` are one day. */
function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-:]?(\d\d)(?:[-:]?(\d\d))?)?/.exec(text) ?? [];
  if (!year || year === '0000') return undefined;
  return [year, month, day].filter((part) => part && part !== '00').join('-');
}

function isXmp(group: string): boolean {
  return !['iptc', 'ifd0', 'exif'].includes(group);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The reader leaves the five names and the numbers of XML as they stand. */
function unescapeMarkup(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    if (name) return entities[name] ?? whole;
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
