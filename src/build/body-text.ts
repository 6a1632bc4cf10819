/** The bodies of articles and standing pages, parsed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BodyFormat, type ParsedBody, parseBody } from '../markdown/parse-body.ts';
import { splitFrontMatter } from '../schema/split-front-matter.ts';
import type { SiteFolder } from '../store/site-folder.ts';

export interface BodyFile {
  /** Relative to `content/`. */
  readonly file: string;
  readonly format: BodyFormat;
  /** BCP 47. */
  readonly language: string;
}

export type ReadBody = (body: BodyFile) => ParsedBody;

/** @returns what reads and parses a body anew whenever it is asked. */
export function bodiesOf(folder: SiteFolder): ReadBody {
  return ({ file, format, language }) => {
    // Of a hundred thousand small files, asking at once takes half the time of asking and waiting.
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
