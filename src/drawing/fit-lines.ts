/** Breaks words into lines that find room, at the largest size that allows it. */
import type { ShapedLine } from './shaped-text.ts';

/** Pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** From one baseline to the next, as a share of the size. */
  readonly leading: number;
}

/** @param size pixels. */
export type ShapeLine = (words: string, size: number) => ShapedLine;

export interface FittedLines {
  readonly size: number;
  readonly lines: readonly ShapedLine[];
}

/**
 * @param sizes pixels, from the largest on. Words that fit at none are cut at the last, and an
 * ellipsis says so.
 */
export function fitLines(
  words: string,
  sizes: readonly number[],
  room: Room,
  shape: ShapeLine,
): FittedLines {
  for (const size of sizes) {
    const lines = breakLines(words, size, room.width, shape);
    const shaped = lines.map((line) => shape(line, size));
    const isLast = size === sizes.at(-1);
    const most = Math.max(1, Math.floor(room.height / (size * room.leading)));
    const fits = lines.length <= most && shaped.every(({ width }) => width <= room.width);
    if (fits) return { size, lines: shaped };
    if (!isLast) continue;
    const kept = lines.slice(0, most - 1);
    const rest = lines.length < most ? [] : [lines.slice(most - 1).join(' ')];
    const cut = (line: string) => cutLine(line, size, room.width, shape);
    return { size, lines: [...kept, ...rest].map(cut) };
  }
  return { size: 0, lines: [] };
}

/** Leaves out words at the end, in one of its own the letters, until the line fits. */
export function cutLine(words: string, size: number, width: number, shape: ShapeLine): ShapedLine {
  const whole = shape(words, size);
  if (whole.width <= width) return whole;
  const inside = words.includes(' ') ? / [^ ]*$/ : /.$/su;
  for (let kept = words; kept.length > 1;) {
    kept = kept.replace(inside, '');
    const line = shape(`${kept}…`, size);
    if (line.width <= width) return line;
    if (inside.test(kept)) continue;
    return cutLine(kept, size, width, shape);
  }
  return shape('…', size);
}

function breakLines(words: string, size: number, width: number, shape: ShapeLine): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((each) => each !== '')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && shape(longer, size).width <= width) lines.pop();
    else if (lines.length > 0) {
      lines.push(word);
      continue;
    }
    lines.push(longer);
  }
  return lines;
}
