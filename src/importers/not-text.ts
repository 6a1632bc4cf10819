/** Files that are no plain text, told by how they begin: signatures that their formats prescribe. */
import type { Problem } from '../problems/problem.ts';

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive, or a word processor’s document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an older Word or Excel document'],
  ['{\\rtf', 'a document in Rich Text Format'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['\u0089PNG\r\n', 'a PNG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u001f\u008b', 'a file packed with gzip'],
];

/** Between text and markup nobody can be sure, so only a declaration counts. */
const markup: readonly (readonly [RegExp, string])[] = [
  [/^(?:\u00ef\u00bb\u00bf)?\s*<!doctype html/i, 'a web page'],
  [/^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/i, 'an XML document'],
];

/**
 * @param bytes the whole file, or its beginning
 * @param file the name for problems
 * @returns what the file is, as a problem; undefined where it may be plain text
 */
export function notTextProblem(bytes: Uint8Array, file: string): Problem | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const kind =
    signatures.find(([signature]) => head.startsWith(signature))?.[1] ??
    markup.find(([form]) => form.test(head))?.[1];
  if (kind === undefined) return undefined;
  return {
    rule: 'import/not-text',
    level: 'error',
    file,
    what: `This file is not plain text: it is ${kind}.`,
    fix: 'give the text of the story, saved as UTF-8. Pictures go beside the article.',
  };
}
