import { defineCommand } from 'citty';
import { explainRule } from '../problems/explain.ts';
import { MisuseError } from './misuse.ts';

export const explainCommand = defineCommand({
  meta: {
    name: 'explain',
    description: 'Explain a rule: npx stet explain embargo/published-early',
  },
  args: { rule: { type: 'positional', description: 'The name of the rule.', valueHint: 'RULE' } },
  run: ({ args }) => {
    const text = explainRule(args.rule ?? '');
    if (text === undefined) throw new MisuseError(`There is no rule “${args.rule ?? ''}”.`);
    process.stdout.write(text);
  },
});
