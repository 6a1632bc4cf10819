import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { PictureSet } from '../archive/rendition.ts';
import { type PictureFault, pictureFault } from './faults.ts';
import { decodingFault, readOriginal } from './original.ts';
import { decode } from './render.ts';
import type { PictureSettings } from './settings.ts';
import type { Pixels } from './similarity.ts';

/**
 * Reads and decodes an original whole.
 *
 * @param source absolute path.
 * @param set as it was planned: with the hash of the bytes that are expected.
 * @returns the pixels, or what keeps us from them.
 */
export async function decodeOriginal(
  source: string,
  set: PictureSet,
  settings: PictureSettings,
): Promise<Pixels | { readonly fault: PictureFault }> {
  const original = await readOriginal(source);
  if ('fault' in original) return original;
  const name = basename(source);
  if (createHash('sha256').update(original.bytes).digest('hex') !== set.facts.sha256) {
    return { fault: changedMeanwhile(name) };
  }
  try {
    return await decode(original.bytes, settings.masterWidth);
  } catch {
    return { fault: decodingFault(name, original.bytes) };
  }
}

function changedMeanwhile(name: string): PictureFault {
  return pictureFault(
    'picture/unreadable',
    `The picture ${name} changed while it was being read.`,
    {
      fix: 'save the picture once more and build again.',
    },
  );
}
