/** The drafts of a site: in no output, and so in no index; read when someone asks for them. */
import type { SiteFolder } from './site-folder.ts';
import { readTextFile } from './read-text.ts';
import { walk } from './walk.ts';

export interface DraftFile {
  /** Relative to `content/`, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** @returns the drafts that can be read as text, in order of their paths. */
export async function readDrafts(folder: Pick<SiteFolder, 'content'>): Promise<DraftFile[]> {
  const files = [...walk(folder.content, 'drafts')]
    .map(({ path }) => path)
    .filter((path) => /\.mdx?$/.test(path))
    .sort();
  const drafts: DraftFile[] = [];
  for (const file of files) {
    const { text } = readTextFile(folder.content, file);
    if (text !== undefined) drafts.push({ file, text });
  }
  return drafts;
}
