/** What the bytes of a file say about it, asked only after the decoder has refused them. */

/**
 * Says whether a file begins as a picture does; what follows is then damaged or cut off.
 *
 * @param bytes of the whole file.
 */
export function beginsAsPicture(bytes: Buffer): boolean {
  return (
    beginsWith(bytes, 'ffd8ff') ||
    beginsWith(bytes, '89504e47') ||
    latin(bytes, 0, 4) === 'GIF8' ||
    (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') ||
    latin(bytes, 4, 12) === 'ftypavif' ||
    beginsWith(bytes, '49492a00') ||
    beginsWith(bytes, '4d4d002a')
  );
}

/**
 * Says whether a picture's file ends before its format lets it end. The decoder's own messages
 * would say so too, but they change with its versions.
 *
 * JPEG: ITU-T T.81 B.1.1.3 (EOI). PNG: section 11.2.5 (IEND). WebP: RFC 9649 section 2.4.
 * AVIF: ISO/IEC 14496-12 section 4.2 (boxes).
 */
export function isCutOff(bytes: Buffer): boolean {
  if (bytes.length < 12) return true;
  if (beginsWith(bytes, 'ffd8ff')) return !hasEndOfImage(bytes);
  if (beginsWith(bytes, '89504e47')) return !bytes.includes('IEND');
  if (latin(bytes, 0, 4) === 'GIF8') return bytes.at(-1) !== 0x3b;
  if (latin(bytes, 0, 4) === 'RIFF') return bytes.length < bytes.readUInt32LE(4) + 8;
  return latin(bytes, 4, 8) === 'ftyp' && endOfBoxes(bytes) > bytes.length;
}

/** Says whether a file is HEVC in HEIF, by its brands: ISO/IEC 23008-12, annex B. */
export function isHeic(bytes: Buffer): boolean {
  return /^ftyp(?:hei[cmsx]|hev[cmsx])$/.test(latin(bytes, 4, 12));
}

/** @returns in a newsroom's words what a file that is no picture seems to be. */
export function nameContents(bytes: Buffer): string {
  const opening = latin(bytes, 0, 512).trimStart().toLowerCase();
  if (opening.startsWith('%pdf')) return 'a PDF document';
  if (opening.startsWith('<!doctype html') || opening.startsWith('<html')) return 'a web page';
  if (opening.startsWith('version https://git-lfs')) {
    return 'a pointer of Git LFS, whose picture was not fetched';
  }
  return 'no picture';
}

/** Skips the segments before the scan, because a thumbnail in them has an end of its own. */
function hasEndOfImage(bytes: Buffer): boolean {
  let offset = 2;
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff) {
    if (bytes[offset + 1] === 0xda) return bytes.includes('ffd9', offset, 'hex');
    offset += 2 + bytes.readUInt16BE(offset + 2);
  }
  return false;
}

function endOfBoxes(bytes: Buffer): number {
  let offset = 0;
  while (offset + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(offset);
    if (size < 8) return bytes.length;
    offset += size;
  }
  return offset;
}

function beginsWith(bytes: Buffer, hex: string): boolean {
  return bytes.toString('hex', 0, hex.length / 2) === hex;
}

function latin(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end);
}
