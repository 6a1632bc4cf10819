/** A picture as pages and feeds show it: derived files with names that are known before decoding. */

export type RenditionFormat = 'avif' | 'webp' | 'jpeg';

/**
 * A part of the original, as large as it can be in these proportions. It is a wish and not a
 * rectangle, so that names are known before anything is decoded.
 */
export interface Crop {
  /** Proportions: 16 and 9, 4 and 3, 1 and 1. */
  readonly width: number;
  readonly height: number;
  /** The point to keep, in percent from the left and the top; without it, what catches the eye. */
  readonly focus?: { readonly x: number; readonly y: number };
}

export interface Rendition {
  /**
   * Path inside the renditions folder: `3f/3f9c…-960.avif`. The first folder spreads the files,
   * because hosts limit the number of files in one.
   */
  readonly name: string;
  readonly format: RenditionFormat;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Absent: the whole picture. */
  readonly crop?: Crop;
}

/** What is known of an original without decoding it. */
export interface PictureFacts {
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  /** Pixels, after the orientation of its metadata is applied. */
  readonly width: number;
  readonly height: number;
}

/** Whose picture it is, as every rendition of it says. */
export interface PictureRights {
  readonly creator?: string;
  readonly credit?: string;
  readonly copyright?: string;
  /** Address of the page that says on what terms pictures may be used. */
  readonly webStatement?: string;
}

/** What an original says about itself. Texts are trimmed; what is empty or absent is left out. Plain JSON. */
export interface EmbeddedMetadata {
  readonly creator?: string;
  readonly credit?: string;
  readonly copyright?: string;
  readonly webStatement?: string;
  readonly caption?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the day on which the picture was made. */
  readonly taken?: string;
}

/** All renditions of one picture, each format's from narrow to wide. */
export interface PictureSet {
  readonly facts: PictureFacts;
  /** Written into every rendition; a part of its name. */
  readonly rights?: PictureRights;
  /** Of the whole picture. */
  readonly renditions: readonly Rendition[];
  /** Parts of it, for lists and for programs: of a picture that leads a story. */
  readonly crops?: readonly Rendition[];
}

/** @returns every file that is made of a picture. */
export function allRenditions({ renditions, crops = [] }: PictureSet): readonly Rendition[] {
  return [...renditions, ...crops];
}

/** Pixels. Those who show cards cut off what has other proportions. */
export const socialCardSize = { width: 1200, height: 630 };

/** What is shown of a story where its link is shared: a JPEG of its own, with words in it. */
export interface SocialCard {
  /** Path inside the renditions folder. */
  readonly name: string;
  readonly headline: string;
  readonly section: string;
  /** Of publication. */
  readonly year: string;
  readonly siteName: string;
  readonly direction: 'ltr' | 'rtl';
  /** The point of the picture to keep; absent with `isPictured`: what catches the eye. */
  readonly focus?: Crop['focus'];
  /** False for a graphic picture, and for one that rights keep out of cards. */
  readonly isPictured: boolean;
}
