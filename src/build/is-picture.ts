const picture = /\.(?:jpe?g|png|tiff?|webp|gif|svg|avif)$/i;

/** By its name: whether a file is a picture that a component may import. */
export function isPicture(file: string): boolean {
  return picture.test(file);
}
