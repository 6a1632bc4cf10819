/**
 * Every field, command and rule has its page. What is generated is compared with what is committed;
 * UPDATE_GOLDEN=1 writes content/reference/ anew.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ArgsDef, CommandDef, CommandMeta } from 'citty';
import { expect, it } from 'vitest';
import { writeExamples } from '../src/cli/examples.ts';
import { rules } from '../src/problems/rules.ts';
import { writeRuleReference } from '../src/problems/write-reference.ts';
import { articleSchema } from '../src/schema/article-schema.ts';
import { fieldDocumentation } from '../src/schema/field-documentation.ts';
import { writeFieldReference } from '../src/schema/write-field-reference.ts';

const root = path.resolve(import.meta.dirname, '..');
const reference = path.join(root, 'content/reference');

it.each([
  ['rules.md', writeRuleReference],
  ['fields.md', writeFieldReference],
])('content/reference/%s is what the code says', (name, write) => {
  const file = path.join(reference, name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(reference, { recursive: true });
    writeFileSync(file, write());
  }
  expect(readFileSync(file, 'utf8')).toBe(write());
});

it('has a page for every rule', () => {
  const text = writeRuleReference();
  expect(Object.keys(rules).filter((name) => !text.includes(`\n### ${name}\n`))).toEqual([]);
});

it('has a description and an example for every field', () => {
  const documented = fieldDocumentation();
  const names = new Set(documented.map((field) => field.path));
  expect(Object.keys(articleSchema.shape).filter((name) => !names.has(name))).toEqual([]);
  for (const field of documented) {
    expect(field.description, field.path).toMatch(/^\p{L}.{10,}\.$/u);
    expect(field.example, field.path).not.toBe('');
  }
  const text = writeFieldReference();
  for (const { path: field } of documented) {
    expect(text).toMatch(
      new RegExp(`^## ${field}$|^\\| \`${field.replace(/[[\].]/g, '\\$&')}\``, 'm'),
    );
  }
});

/** What `stet NAME` runs, as main.ts says it. */
async function commands(): Promise<[string, CommandDef][]> {
  const main = readFileSync(path.join(root, 'src/cli/main.ts'), 'utf8');
  const lines = [
    ...main.matchAll(/^ {2}(\w+): async \(\) => \(await import\('(.*?)'\)\)\.(\w+)/gm),
  ];
  return Promise.all(
    lines.map(async ([, name = '', file = '', exported = '']): Promise<[string, CommandDef]> => {
      const module = await import(path.join(root, 'src/cli', file));
      return [name, module[exported]];
    }),
  );
}

it('has a description and examples for every command, and a word on every option', async () => {
  const all = await commands();
  expect(all.map(([name]) => name)).toEqual(expect.arrayContaining(['check', 'explain', 'build']));
  for (const [name, { meta, args }] of all) {
    const { description } = meta as CommandMeta;
    expect(description, name).toMatch(/^\p{Lu}.{15,}\.$/su);
    expect(writeExamples(name), name).toContain(`npx stet ${name}`);
    for (const [option, { description = '' }] of Object.entries((args ?? {}) as ArgsDef)) {
      expect(description, `${name} --${option}`).toMatch(/^\S.{10,}\S$/s);
    }
  }
});

/** Places where a rule's problem is produced and compared, word for word or by its name. */
it('shows every rule in a golden case or in the test of its folder', () => {
  const patterns = [
    'tests/golden/*/*/expected*',
    'tests/golden/*/*/*.{json,md,txt}',
    'src/**/*.test.ts',
    'tests/**/*.test.ts',
  ];
  const files = new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: root })));
  const texts = [...files]
    .filter((file) => !file.endsWith('documentation.test.ts') && existsSync(path.join(root, file)))
    .map((file) => readFileSync(path.join(root, file), 'utf8'));
  expect(Object.keys(rules).filter((name) => !texts.some((text) => text.includes(name)))).toEqual(
    [],
  );
});
