import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { splitFrontMatter } from '../schema/split-front-matter.ts';
import type { SiteFolder } from '../store/site-folder.ts';

/** @returns the body of an article or a standing page, by its path relative to `content/`. */
export async function readBody(folder: SiteFolder, file: string): Promise<string> {
  const text = await readFile(path.join(folder.content, file), 'utf8');
  return splitFrontMatter(text).body;
}
