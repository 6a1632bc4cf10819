import { readFileSync } from 'node:fs';
import path from 'node:path';
import { splitFrontMatter } from '../schema/split-front-matter.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/** @returns the body of an article or a standing page, by its path relative to `content/`. */
export async function readBody(folder: SiteFolder, file: string): Promise<string> {
  // Of a hundred thousand small files, asking at once takes half the time of asking and waiting.
  const text = readFileSync(path.join(folder.content, file), 'utf8');
  return splitFrontMatter(text).body;
}
