/** One article's file, read and parsed. */
import type { Entry } from '../archive/article.ts';
import type { Problem } from '../problems/problem.ts';
import { readTextFile } from './read-text.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * Turns one file's text into its entry, or into problems, or both (warnings). `file` is relative
 * to `content/`; the entry carries that `file` and that `blob`. Must depend on nothing but its
 * arguments and what the version of `readArchive` covers.
 */
export type ParseArticle = (
  file: string,
  text: string,
  blob: string,
) => { readonly entry?: Entry | undefined; readonly problems: readonly Problem[] };

export interface UnreadFile {
  /** Relative to `content/`. */
  readonly file: string;
  readonly blob: string;
}

export interface ParsedFile extends UnreadFile {
  readonly entry?: Entry | undefined;
  readonly problems: readonly Problem[];
  /** A disk that refuses today may give the file tomorrow, with the same bytes. */
  readonly mayPass?: boolean;
}

/** @throws what `parse` throws. */
export function readAndParse(
  folder: Pick<SiteFolder, 'content'>,
  { file, blob }: UnreadFile,
  parse: ParseArticle,
): ParsedFile {
  const read = readTextFile(folder.content, file, blob);
  if (read.problem) return { file, blob, problems: [read.problem], mayPass: read.mayPass };
  const { entry, problems } = parse(file, read.text, blob);
  if (entry && (entry.article.file !== file || entry.blob !== blob)) {
    throw new Error(`The entry of ${file} carries another file or blob.`);
  }
  return { file, blob, entry, problems };
}

/**
 * Reads and parses elsewhere, such as in another thread: takes lots from the list until none is
 * left, or leaves them.
 */
export type ParseElsewhere = (
  lots: UnreadFile[][],
  onParsed: (parsed: ParsedFile) => void,
) => Promise<void>;
