import type { Level } from '../problem.ts';

/** What a rule's page says. */
export interface Rule {
  /** The level that the rule has unless site.yaml changes it. */
  readonly level: Level;
  /** True where nothing sound can be built while the fault is there: its level cannot be changed. */
  readonly firm?: true;
  /** One sentence: what the rule asks for. */
  readonly summary: string;
  /** A paragraph: why, and what counts. */
  readonly explanation: string;
  /** The remedy: an example to copy, or advice, which begins in lower case as after “Fix:”. */
  readonly fix: string;
}

/** @returns whether a rule's remedy is advice; everything else is an example to copy. */
export function isAdvice(fix: string): boolean {
  return /^[a-z]+ [^\n]*\.`?$/.test(fix) && !/^(?:git|npx) /.test(fix);
}
