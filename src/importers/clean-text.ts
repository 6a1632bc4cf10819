/** The characters that may not reach a file, and the many ways in which lines end. */
import type { Problem } from '../problems/problem.ts';

/** Controls, halves of surrogate pairs, noncharacters, byte order marks inside the text. */
const unprintable = /(?![\t\n\f])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/gu;

/**
 * Makes every line end a line feed and takes out what no page, feed or YAML file may hold: the
 * control bytes of wire formats, for example. Each kind that was dropped is one problem. Form feeds
 * stay, since they may part stories; they are no line ends, so that lines keep their numbers.
 *
 * @param source decoded text; a byte order mark at its very start is no text and goes silently
 * @param file the name for problems
 * @returns `text` is undefined when the source has a zero byte: then it is not text at all
 */
export function cleanText(
  source: string,
  file: string,
): { readonly text: string | undefined; readonly problems: readonly Problem[] } {
  const lines = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\v\u0085\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n');
  const zero = lines.indexOf('\0');
  if (zero >= 0) return { text: undefined, problems: [notText(file, lines.slice(0, zero))] };
  const dropped = new Map<string, { times: number; before: string }>();
  const text = lines.replace(unprintable, (character, offset: number) => {
    const name = nameOf(character);
    const seen = dropped.get(name);
    if (seen) seen.times += 1;
    else dropped.set(name, { times: 1, before: lines.slice(0, offset) });
    return '';
  });
  const problems = [...dropped].map(([name, { times, before }]) =>
    droppedCharacter(file, name, times, before),
  );
  return { text, problems };
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function droppedCharacter(file: string, name: string, times: number, before: string): Problem {
  return {
    rule: 'import/control-character',
    level: 'warning',
    file,
    place: placeAfter(before),
    what: `The character ${name} was left out, ${times === 1 ? 'once' : `${times} times`}.`,
    why: 'It cannot be printed: it steers a wire machine, or was damaged on its way here.',
    fix: 'compare the imported text with the source at this place.',
  };
}

function notText(file: string, before: string): Problem {
  return {
    rule: 'import/not-text',
    level: 'error',
    file,
    place: placeAfter(before),
    what: 'This file is not plain text: it has a zero byte in it.',
    fix: 'give the text of the story, saved as UTF-8. Pictures go beside the article.',
  };
}

function placeAfter(before: string): Problem['place'] {
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
