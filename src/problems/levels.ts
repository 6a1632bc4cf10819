import type { Problem } from './problem.ts';
import { isRuleName, rules } from './rules.ts';

/** Levels by rule, as site.yaml gives them. */
export type RuleLevels = Readonly<Record<string, 'error' | 'warning' | 'off'>>;

/**
 * Gives problems (or findings) the levels that a site chose for their rules and leaves out those
 * that it turned off. Firm rules keep their level.
 */
export function applyLevels<Kind extends Pick<Problem, 'rule' | 'level'>>(
  problems: readonly Kind[],
  levels: RuleLevels,
): Kind[] {
  return problems.flatMap((problem) => {
    const level = Object.hasOwn(levels, problem.rule) ? levels[problem.rule] : undefined;
    if (level === undefined || (isRuleName(problem.rule) && rules[problem.rule].firm)) {
      return [problem];
    }
    return level === 'off' ? [] : [{ ...problem, level }];
  });
}
