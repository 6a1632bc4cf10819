import { defineCommand } from 'citty';
import { explainRule } from '../problems/explain.ts';
import { rules } from '../problems/rules.ts';
import { listRules, writeRuleReference } from '../problems/write-reference.ts';
import { alternatives, nearest } from '../text/nearest.ts';
import { MisuseError } from './misuse.ts';
import { refuseUnknown } from './options.ts';

const args = {
  rule: {
    type: 'positional',
    description: 'The name of the rule, as it stands beside a problem; without it all are listed.',
    required: false,
  },
  all: { type: 'boolean', description: 'Print the pages of all rules, as Markdown.' },
} as const;

export const explainCommand = defineCommand({
  meta: { name: 'explain', description: 'Explain a rule, or list all of them.' },
  args,
  run: ({ args: given }) => {
    refuseUnknown(given, args);
    process.stdout.write(given.all ? writeRuleReference() : explained(given.rule));
  },
});

/** @throws MisuseError for a name that no rule has. */
function explained(name: string | undefined): string {
  if (name === undefined) return listRules();
  const page = explainRule(name);
  if (page !== undefined) return page;
  const near = likelyRules(name);
  const hint = near.length > 0 ? ` Did you mean ${alternatives(near)}?` : '';
  throw new MisuseError(`There is no rule “${name}”.${hint}\nnpx stet explain lists all of them.`);
}

/** Near names, or those with the same words behind the slash or before it. */
function likelyRules(name: string): string[] {
  const names = Object.keys(rules);
  const near = nearest(name, names);
  if (near.length > 0) return near;
  return names.filter((each) => each.split('/').includes(name)).slice(0, 3);
}
