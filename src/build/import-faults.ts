/** What is wrong with what an import leads to, and with a style sheet. */
import path from 'node:path';
import type { Import } from '../markdown/imports-in.ts';
import type { Problem } from '../problems/problem.ts';
import { alternatives, nearest } from '../text/nearest.ts';
import { codeUnread, placeIn, saidOf } from './code-faults.ts';
import type { StyleParts } from './style-parts.ts';

interface Importing {
  /** Of the file that imports, relative to `content/`. */
  readonly file: string;
  readonly text: string;
  /** All files of `content/`. */
  readonly all: Iterable<string>;
}

export function importMissing({ specifier, at }: Import, { file, text, all }: Importing): Problem {
  const [written = ''] = specifier.split(/[?#]/);
  const folder = path.posix.dirname(file);
  const target = path.posix.join(folder, written);
  const beside = Iterator.from(all).filter(
    (each) => path.posix.dirname(each) === path.posix.dirname(target),
  );
  const names = nearest(
    path.posix.basename(target),
    beside.map((each) => path.posix.basename(each)),
  );
  const near = names.map((name) => written.slice(0, written.lastIndexOf('/') + 1) + name);
  return {
    rule: 'files/import-missing',
    level: 'error',
    file: `content/${file}`,
    place: placeIn(text, at, at + specifier.length),
    what: `This imports ${specifier}, and there is no such file.`,
    why: `It would be content/${target}.`,
    fix:
      near.length > 0
        ? `did you mean ${alternatives(near)}? Capital and small letters count.`
        : 'correct the path, put the file there, or take the import out.',
  };
}

/** @param fault as `styleParts` gives it. */
export function styleFault(
  file: string,
  text: string,
  { at, why }: NonNullable<StyleParts['fault']>,
): Problem {
  return codeUnread(file, why, placeIn(text, at, at + 1));
}

/** @returns undefined for data that can be read. */
export function dataFault(file: string, text: string): Problem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    const [says = ''] = message.split(/ in JSON at position|, (?:\.\.\.)?"|(?= JSON input)/);
    const at = Math.min(placeOfFault(message, text), text.trimEnd().length);
    return codeUnread(file, saidOf('the reader of JSON', says), placeIn(text, at, at));
  }
}

/** It says where, or what there is that should not be: the end of the shortest part with that fault. */
function placeOfFault(message: string, text: string): number {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  let [sound, faulty] = [0, text.length];
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (isUnexpected(text.slice(0, middle))) faulty = middle;
    else sound = middle;
  }
  return sound;
}

function isUnexpected(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return (error as Error).message.startsWith('Unexpected token');
  }
}
