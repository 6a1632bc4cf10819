import type { Finding } from './problem.ts';
import { type RuleName, rules } from './rules.ts';

/**
 * A fault under a rule of the table, at the level that the table gives it; a site's own levels are
 * applied later, by `applyLevels`.
 */
export function finding(rule: RuleName, details: Omit<Finding, 'rule' | 'level'>): Finding {
  return { rule, level: rules[rule].level, ...details };
}
