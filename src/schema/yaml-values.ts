import type { RuleName } from '../problems/rules.ts';
import { quoted } from './quoted.ts';

/** What is wrong with the part of a line that stands after `name: ` or `- `. */
export interface ValueFault {
  readonly rule: RuleName;
  readonly what: string;
  readonly why?: string;
  /** The remedy in words; the better line is printed under it. */
  readonly remedy: string;
  /** The value as it should be written; its quoted form where nothing is given. */
  readonly better?: string;
  /** UTF-16 offsets in the value. */
  readonly from: number;
  readonly to: number;
}

/**
 * @param value the rest of a line, without white space around it.
 * @param endsHere whether the value ends with the line, as far as the next line shows.
 */
export function faultOfValue(value: string, endsHere: boolean): ValueFault | undefined {
  const first = value[0];
  if (first === undefined || first === '#') return undefined;
  if (first === '"' || first === "'") return faultOfQuotes(value, first, endsHere);
  if (first === '[' || first === '{') return faultOfBrackets(value, first, endsHere);
  if (/^(?:[@`%&*!]|[|>](?!(?:[+-]?[1-9]?|[1-9][+-])(?:\s+#.*)?$)|[-?](?=\s))/.test(value)) {
    return firstCharacter(value, first);
  }
  return faultOfPlain(value);
}

function faultOfQuotes(value: string, mark: string, endsHere: boolean): ValueFault | undefined {
  const whole = mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  const closed = whole.exec(value)?.[0];
  if (closed === undefined) {
    if (!endsHere) return undefined;
    return {
      rule: 'yaml/quote',
      what: 'This quotation mark is never closed.',
      why: 'A mark at the start of a value belongs to the notation and needs a partner.',
      remedy: 'close it at the end of the value:',
      better: quoted(value.slice(1)),
      from: 0,
      to: value.length,
    };
  }
  const rest = value.slice(closed.length);
  if (rest.trim() === '' || /^\s+#/.test(rest)) return undefined;
  return {
    rule: 'yaml/quote',
    what: 'These quotation marks end before the value does.',
    why: 'A mark at the start of a value belongs to the notation, so what follows its partner has no place.',
    remedy: 'put the other kind of marks around the whole value:',
    better: mark === "'" && /^'[^"]*'$/.test(value) ? `"${value.slice(1, -1)}"` : quoted(value),
    from: closed.length,
    to: value.length,
  };
}

function faultOfBrackets(value: string, mark: string, endsHere: boolean): ValueFault | undefined {
  const partner = mark === '[' ? ']' : '}';
  const end = value.lastIndexOf(partner);
  if (end === -1) {
    if (!endsHere) return undefined;
    return {
      rule: 'yaml/bracket',
      what: `This bracket is never closed: ${partner} is missing.`,
      remedy: 'close the list at the end of the line:',
      better: value.replace(/,?\s*$/, partner),
      from: 0,
      to: value.length,
    };
  }
  const rest = value.slice(end + 1);
  return rest.trim() === '' || /^\s+#/.test(rest) ? undefined : firstCharacter(value, mark);
}

function firstCharacter(value: string, first: string): ValueFault {
  return {
    rule: 'yaml/first-character',
    what: `A value that begins with ${first} needs quotation marks around it.`,
    why: `At the start of a value ${first} has a meaning of its own in the notation.`,
    remedy: 'write',
    from: 0,
    to: value.length,
  };
}

function faultOfPlain(value: string): ValueFault | undefined {
  const text = value.replace(/\s+#.*$/, '');
  if (!/:(?:\s|$)/.test(text)) return undefined;
  return {
    rule: 'yaml/colon',
    what: 'A value with a colon in it needs quotation marks around it.',
    why: 'A colon separates a field from its value, so a second one could mean either.',
    remedy: 'write',
    better: quoted(text),
    from: 0,
    to: text.length,
  };
}
