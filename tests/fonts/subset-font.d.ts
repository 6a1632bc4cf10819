/** As far as the fonts are cut with it; the package brings no types of its own. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2';
    /** OpenType tags; all where absent. */
    readonly keepFeatures?: readonly string[];
    /** A fixed value, or the span that is kept, of each axis. */
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number }>
    >;
    readonly noHinting?: boolean;
    readonly dropTables?: readonly string[];
  }
  /** @param text has every character that the cut font is to have. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
