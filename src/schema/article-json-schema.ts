import * as z from 'zod';
import { articleSchema } from './article-schema.ts';

/**
 * The JSON Schema (2020-12) of an article's front matter, for completion and errors in editors.
 * It shows answers as booleans and numbers as numbers, since that is how editors read YAML; Stet
 * itself reads every scalar as a text.
 */
export function articleJsonSchema(): object {
  return z.toJSONSchema(articleSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // Zod leaves examples out where a value is transformed; ours are written as they are given.
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  });
}
