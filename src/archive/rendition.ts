/** A picture as pages and feeds show it: derived files with names that are known before decoding. */

export type RenditionFormat = 'avif' | 'webp' | 'jpeg';

export interface Rendition {
  /** File name inside the renditions folder: `3f9c…-800.avif`. */
  readonly name: string;
  readonly format: RenditionFormat;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What is known of an original without decoding it. */
export interface PictureFacts {
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  /** Pixels, after the orientation of its metadata is applied. */
  readonly width: number;
  readonly height: number;
}

/** All renditions of one picture, each format's from narrow to wide. */
export interface PictureSet {
  readonly facts: PictureFacts;
  readonly renditions: readonly Rendition[];
}
