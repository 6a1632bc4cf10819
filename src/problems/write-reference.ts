import { isAdvice } from './rules/rule.ts';
import { type RuleName, rules } from './rules.ts';

/** @returns every rule with its level and its sentence, one a line, by name. */
export function listRules(): string {
  const names = ruleNames();
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map(
    (name) => `${name.padEnd(width)}  ${rules[name].level.padEnd(7)}  ${rules[name].summary}`,
  );
  return `${lines.join('\n')}\n`;
}

/** @returns the reference of all rules, as Markdown. */
export function writeRuleReference(): string {
  const groups = Map.groupBy(ruleNames(), (name) => name.replace(/\/.*$/, ''));
  const parts = [...groups].flatMap(([group, names]) => [
    `## ${group}`,
    ...names.map(ruleAsMarkdown),
  ]);
  return `${[introduction, ...parts].join('\n\n')}\n`;
}

const introduction = `# Rules

Everything that \`npx stet check\` can find, by the name that stands behind the level of a problem. Made by \`npx stet explain --all\`: change the rules in \`src/problems/rules/\`, not this file.

An **error** stops a build, a **warning** does not. \`rules\` in \`content/site.yaml\` gives a rule another level, \`error\`, \`warning\` or \`off\`, unless the rule is *firm*: without it nothing sound could be built.

\`\`\`yaml
rules:
  style/headline-long: off
  id/duplicate: warning
\`\`\``;

function ruleAsMarkdown(name: RuleName): string {
  const { level, firm, summary, explanation, fix } = rules[name];
  return [
    `### ${name}`,
    `*${level}${firm ? ', firm' : ''}.* **${summary}**`,
    explanation,
    isAdvice(fix) ? `Fix: ${fix}` : `\`\`\`\n${fix}\n\`\`\``,
  ].join('\n\n');
}

function ruleNames(): RuleName[] {
  return (Object.keys(rules) as RuleName[]).sort();
}
