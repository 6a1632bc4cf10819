/** Letters that in Windows-1256 are Arabic: hamza to ya, four of the others being French. */
function isArabicLetter(byte: number): boolean {
  if (byte >= 0xc1 && byte <= 0xdf) return byte !== 0xd7;
  return byte === 0xe1 || (byte >= 0xe3 && byte <= 0xe6) || byte === 0xec || byte === 0xed;
}

const alef = 0xc7;
const lam = 0xe1;

/**
 * Tells Windows-1256 from Windows-1252 by the bytes: Arabic words are unbroken runs of them, while
 * accents stand alone among ASCII letters. Most bytes beyond ASCII must be in runs of three and more
 * that are Arabic letters, and the article ال must occur.
 *
 * @param bytes text that is not UTF-8
 */
export function singleByteEncoding(bytes: Uint8Array): 'windows-1252' | 'windows-1256' {
  let high = 0;
  let inRuns = 0;
  let run = 0;
  let articles = 0;
  const endRun = () => {
    if (run >= 3) inRuns += run;
    run = 0;
  };
  bytes.forEach((byte, index) => {
    if (byte >= 0x80) high += 1;
    if (!isArabicLetter(byte)) {
      endRun();
      return;
    }
    run += 1;
    if (byte === lam && bytes[index - 1] === alef) articles += 1;
  });
  endRun();
  return inRuns > high * 0.6 && articles > 0 ? 'windows-1256' : 'windows-1252';
}
