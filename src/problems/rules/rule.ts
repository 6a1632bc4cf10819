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
  /** An example of the remedy. */
  readonly fix: string;
}
