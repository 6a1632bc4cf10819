import * as z from 'zod';
import type { FieldPath } from '../problems/problem.ts';
import type { RuleName } from '../problems/rules.ts';

/** What a check says of a value, before anyone has looked up where it stands. */
interface Told {
  readonly rule: RuleName;
  readonly what: string;
  readonly why?: string;
  readonly fix?: string;
  /** To point at the field's name and not at its value. */
  readonly atKey?: boolean;
}

/** What the words of a fault may depend on. */
interface Around {
  /** As the writer knows it: `published`, `picture.alt`, `topics`. */
  readonly field: string;
  readonly path: FieldPath;
  /** The site's zone, where the file has one. */
  readonly timeZone?: string;
}

export type Teller = (around: Around) => Told;

/**
 * A Zod check that speaks in our words: `test` returns nothing for a good value, and for a bad one
 * a function that says what is wrong. It travels in the issue's `params` until the place is known.
 */
export function tells<Value>(test: (value: Value) => Teller | undefined) {
  return z.check<Value>((context) => {
    const tell = test(context.value);
    if (tell) context.issues.push({ code: 'custom', input: context.value, params: { tell } });
  });
}

/** The same for every pair of a map whose names are free: each fault has its own place. */
export function tellsOfPairs<Value>(test: (name: string, value: Value) => Teller | undefined) {
  return z.check<Record<string, Value>>((context) => {
    for (const [name, value] of Object.entries(context.value)) {
      const tell = test(name, value);
      if (!tell) continue;
      context.issues.push({ code: 'custom', input: value, path: [name], params: { tell } });
    }
  });
}

/** @returns the teller that a custom issue carries. */
export function tellerOf(issue: z.core.$ZodIssue): Teller | undefined {
  return issue.code === 'custom' ? (issue.params?.tell as Teller | undefined) : undefined;
}
