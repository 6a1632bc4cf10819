import { isAdvice } from './rules/rule.ts';
import { isRuleName, rules } from './rules.ts';
import { wrapped } from './wrapped.ts';

const measure = 78;

/** @returns the page of a rule, ending in a line break; undefined for a name that is none. */
export function explainRule(name: string): string | undefined {
  if (!isRuleName(name)) return undefined;
  const { level, firm, summary, explanation, fix } = rules[name];
  const effect =
    level === 'error' ? 'An error: it stops a build.' : 'A warning: it does not stop a build.';
  const change = firm
    ? inLines('Its level cannot be changed: nothing sound can be built while the fault is there.')
    : `Its level can be changed in content/site.yaml:\n\n  rules:\n    ${name}: ${level === 'error' ? 'warning' : 'off'}`;
  const parts = [
    `${name} (${level})`,
    ...[summary, explanation].map(inLines),
    isAdvice(fix) ? inLines(`Fix: ${fix}`) : `Fix:\n\n${fix.replace(/^/gm, '  ')}`,
    inLines(effect),
    change,
  ];
  return `${parts.join('\n\n')}\n`;
}

function inLines(text: string): string {
  return wrapped(text, measure).join('\n');
}
