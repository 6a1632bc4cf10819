/** What `readContent` gives, kept in the cache folder: its hundreds of files change seldom. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Fingerprints } from './fingerprints.ts';
import { hashOfMany } from './hash-of-many.ts';
import { type Content, readContent } from './read-content.ts';
import type { SiteFolder } from './site-folder.ts';
import { writeFileAtomic } from './write-file.ts';

export interface KeptContent extends Content {
  /** Another one whenever a file that it was read from is, or the code that read it. */
  readonly key: string;
}

/**
 * As `readContent`, which is asked only when one of its files has changed since the last time. What
 * has problems is read again, so that they are told again.
 *
 * @param from.version must cover the code of the parsers.
 * @throws when the cache folder cannot be written.
 */
export async function keptContent(
  from: Parameters<typeof readContent>[0] & {
    readonly folder: Pick<SiteFolder, 'content' | 'cache'>;
    readonly version: string;
  },
): Promise<KeptContent> {
  const key = keyOfContent(from.fingerprints, from.version);
  const path = join(from.folder.cache, 'content');
  const kept = readKept(path);
  if (kept?.key === key) return kept;
  const content = { ...(await readContent(from)), key };
  if (content.problems.length === 0) keep(path, content);
  return content;
}

/**
 * @returns a hash of everything in `content/` but stories, drafts and what lies beside them; of the
 * brand, whose files nobody reads here, only names are in it.
 */
export function keyOfContent(fingerprints: Fingerprints, version: string): string {
  const parts = [version];
  for (const [file, blob] of fingerprints) {
    const isBeside = file.startsWith('articles/') || file.startsWith('drafts/');
    if (!isBeside) parts.push(file, file.startsWith('brand/') ? '' : blob);
  }
  return hashOfMany(parts);
}

/** Before the content stands a sum of it: a damaged file is as good as none. */
const sumLength = 4;

function readKept(path: string): KeptContent | undefined {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(sumLength);
    return crc32(content) === bytes.readUInt32LE() ? deserialize(content) : undefined;
  } catch {
    return undefined;
  }
}

function keep(path: string, content: KeptContent): void {
  const bytes = serialize(content);
  const sum = Buffer.alloc(sumLength);
  sum.writeUInt32LE(crc32(bytes));
  writeFileAtomic(path, Buffer.concat([sum, bytes]));
}
