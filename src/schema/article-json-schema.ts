import * as z from 'zod';
import { articleSchema } from './article-schema.ts';

/**
 * The JSON Schema (2020-12) of one of Stet's schemas, for completion and errors in editors. It
 * shows answers as booleans and numbers as numbers, since that is how editors read YAML; Stet
 * itself reads every scalar as a text.
 */
export function jsonSchemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // Zod leaves examples out where a value is transformed; ours are written as they are given.
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  });
}

/** The JSON Schema of an article's front matter. */
export function articleJsonSchema(): object {
  return jsonSchemaOf(articleSchema);
}
