/**
 * Every rule, by its permanent name: what `stet explain` and the reference print. A new rule is a
 * new entry in a file of rules/, and a golden case in tests/golden/problems/.
 */
import { archiveRules } from './rules/archive.ts';
import { bodyRules } from './rules/body.ts';
import { fieldRules } from './rules/fields.ts';
import { fileRules } from './rules/files.ts';
import { importRules } from './rules/import.ts';
import { permalinkRules } from './rules/permalinks.ts';
import { pictureRules } from './rules/pictures.ts';
import { redirectRules } from './rules/redirects.ts';
import type { Rule } from './rules/rule.ts';
import { siteRules } from './rules/site.ts';
import { storyRules } from './rules/story.ts';
import { styleRules } from './rules/style.ts';
import { yamlRules } from './rules/yaml.ts';

const all = {
  ...yamlRules,
  ...fieldRules,
  ...permalinkRules,
  ...redirectRules,
  ...archiveRules,
  ...bodyRules,
  ...pictureRules,
  ...storyRules,
  ...styleRules,
  ...siteRules,
  ...fileRules,
  ...importRules,
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof all;

export const rules: Readonly<Record<RuleName, Rule>> = all;

/** @returns whether a text is the name of a rule. */
export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}
