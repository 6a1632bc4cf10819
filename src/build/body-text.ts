/** The bodies of articles and standing pages, parsed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BodyFormat, type ParsedBody, parseBody } from '../markdown/parse-body.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { splitFrontMatter } from '../schema/split-front-matter.ts';
import { readTextFile } from '../store/read-text.ts';
import type { SiteFolder } from '../store/site-folder.ts';

export interface BodyFile {
  /** Relative to `content/`. */
  readonly file: string;
  /** Its fingerprint when the archive was read. */
  readonly blob: string;
  readonly format: BodyFormat;
  /** BCP 47. */
  readonly language: string;
}

export type ReadBody = (body: BodyFile) => ParsedBody;

/**
 * @returns what reads and parses a body whenever it is asked. It throws ProblemError where the file
 * is another one than the archive was read from: nothing has checked it.
 */
export function bodiesOf(folder: SiteFolder): ReadBody {
  return ({ file, blob, format, language }) => {
    const { text, problem } = readTextFile(folder.content, file, blob);
    if (text === undefined) throw new ProblemError([problem]);
    return parseBody(splitFrontMatter(text).body, format, language);
  };
}

/** @returns the same while files are being written: what stands in them now. */
export function currentBodiesOf(folder: SiteFolder): ReadBody {
  return ({ file, format, language }) => {
    const text = readFileSync(path.join(folder.content, file), 'utf8');
    return parseBody(splitFrontMatter(text).body, format, language);
  };
}

/** So many bodies are a month of a large archive. */
const remembered = 500;

/** @returns the same for files that do not change meanwhile: the latest bodies are remembered. */
export function rememberBodies(read: ReadBody): ReadBody {
  const bodies = new Map<string, ParsedBody>();
  return (body) => {
    const key = `${body.language} ${body.format} ${body.file}`;
    const known = bodies.get(key);
    if (known) return known;
    const parsed = read(body);
    const [oldest] = bodies.keys();
    if (bodies.size >= remembered && oldest !== undefined) bodies.delete(oldest);
    bodies.set(key, parsed);
    return parsed;
  };
}
