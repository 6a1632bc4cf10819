import { isRuleName, rules } from './rules.ts';

/** @returns the page of a rule, ending in a line break; undefined for a name that is none. */
export function explainRule(name: string): string | undefined {
  if (!isRuleName(name)) return undefined;
  const { level, summary, explanation, fix } = rules[name];
  return `${name} (${level})\n\n${summary}\n\n${explanation}\n\nFix:\n${fix}\n`;
}
