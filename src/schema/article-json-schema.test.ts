import { expect, it } from 'vitest';
import { articleJsonSchema } from './article-json-schema.ts';
import { fieldDocumentation } from './field-documentation.ts';
import { pageSchema } from './page-schema.ts';
import { recordSchemas } from './record-schemas.ts';
import { siteSchema } from './site-schema.ts';

interface Node {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: boolean;
}

it('shows editors the types that fields stand for', () => {
  const schema = articleJsonSchema() as Node;
  const picture = schema.properties?.picture;
  expect(schema.required).toEqual(['headline', 'published', 'section']);
  expect(schema.additionalProperties).toBe(false);
  expect(schema.properties?.ids?.items?.type).toEqual(['string', 'number']);
  expect(picture?.properties?.graphic?.type).toBe('boolean');
  expect(picture?.properties?.focus?.properties?.x).toMatchObject({
    type: 'number',
    minimum: 0,
    maximum: 100,
    examples: [40],
  });
  expect(picture).toMatchObject({ dependentRequired: { src: ['alt'] } });
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

it('documents every field with one sentence and an example', () => {
  const fields = fieldDocumentation();
  expect(fields.length).toBeGreaterThan(45);
  for (const { path, description, example } of fields) {
    expect(`${path}: ${description}`).toMatch(/\.$/);
    expect(`${path}: ${example}`).not.toMatch(/: $/);
  }
  expect(fields.find(({ path }) => path === 'corrections[].kind')).toMatchObject({
    required: true,
    example: 'detail',
  });
  expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
});

it('has a description on every field of records, pages and the site', () => {
  for (const schema of [...Object.values(recordSchemas), pageSchema, siteSchema]) {
    for (const [name, field] of Object.entries(schema.shape)) {
      expect(`${name}: ${field.meta()?.description}`).toMatch(/\.$/);
    }
  }
});
