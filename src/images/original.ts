import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { alternatives, nearest } from '../text/nearest.ts';
import { isCutOff } from './signature.ts';
import { type PictureFault, pictureFault } from './faults.ts';

const mebibyte = 1024 * 1024;
const maximumBytes = 100 * mebibyte;

export type Original = { readonly bytes: Buffer } | { readonly fault: PictureFault };

/**
 * Reads an original whole, so that its hash and its pixels come from the same bytes.
 *
 * @param path absolute.
 * @returns the bytes, or what keeps us from them; throws only what is not the file's fault.
 */
export async function readOriginal(path: string): Promise<Original> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > maximumBytes) return { fault: tooManyBytes(name, size) };
    const bytes = await readFile(path);
    return bytes.length === 0 ? { fault: emptyFile(name) } : { bytes };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { fault: await missingFault(path) };
    const fault = accessFault(name, code);
    if (!fault) throw error;
    return { fault };
  }
}

/** @returns why the decoder refused these bytes, as far as the bytes themselves tell. */
export function decodingFault(name: string, bytes: Buffer): PictureFault {
  return isCutOff(bytes)
    ? pictureFault('picture/truncated', `The picture ${name} is cut off before its end.`, {
        why: 'The missing part would be grey on every page.',
      })
    : pictureFault('picture/unreadable', `The picture ${name} is damaged.`, {
        why: 'Its bytes break the rules of its format, so parts of it would be wrong.',
      });
}

/** With the names of the folder's own pictures that are most like the one that is missing. */
async function missingFault(path: string): Promise<PictureFault> {
  const name = basename(path);
  const beside = await readdir(dirname(path)).catch(() => []);
  const near = nearest(
    name,
    beside.filter((each) => pictureName.test(each)),
  );
  const fix = near.length > 0 ? `did you mean ${alternatives(near)}?` : undefined;
  const what = `There is no file ${name} where the article expects it.`;
  return pictureFault('picture/missing', what, { fix });
}

const pictureName = /\.(?:png|jpe?g|webp|avif|gif|tiff?)$/i;

function accessFault(name: string, code: string | undefined): PictureFault | undefined {
  if (code === 'EISDIR') {
    return pictureFault('picture/unreadable', `${name} is a folder, not a picture.`, {
      fix: 'name a file in it.',
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return pictureFault('picture/unreadable', `The picture ${name} may not be read.`, {
      fix: 'allow reading the file.',
    });
  }
  return undefined;
}

function emptyFile(name: string): PictureFault {
  return pictureFault('picture/not-a-picture', `The file ${name} is empty.`, {
    fix: 'fetch or copy the picture again.',
  });
}

function tooManyBytes(name: string, size: number): PictureFault {
  const megabytes = Math.round(size / mebibyte);
  return pictureFault('picture/too-large', `The file ${name} has ${megabytes} MiB.`, {
    why: `An original may have ${maximumBytes / mebibyte} MiB.`,
  });
}
