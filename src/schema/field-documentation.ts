import { articleJsonSchema } from './article-json-schema.ts';

/** One line of the field reference. */
export interface FieldDocumentation {
  /** `picture.alt`, `corrections[].kind`. */
  readonly path: string;
  readonly description: string;
  /** Within what holds the field. */
  readonly required: boolean;
  /** As it is written in a file, in YAML's one-line form. */
  readonly example: string;
}

interface Node {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** @returns every field of an article's front matter, in the order in which Stet writes them. */
export function fieldDocumentation(): FieldDocumentation[] {
  return fieldsOf(articleJsonSchema(), '');
}

function fieldsOf(node: Node, prefix: string): FieldDocumentation[] {
  const here = Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const documented = {
      path,
      description: field.description ?? '',
      required: node.required?.includes(name) ?? false,
      example: inline(field.examples?.[0]),
    };
    return [documented, ...fieldsOf(field, `${path}.`)];
  });
  const items = node.items ? fieldsOf(node.items, prefix.replace(/\.$/, '[].')) : [];
  return [...here, ...items, ...(node.anyOf ?? []).flatMap((each) => fieldsOf(each, prefix))];
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([name, each]) => `${name}: ${inline(each)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  const text = value === undefined ? '' : String(value);
  return /[,[\]{}]|: /.test(text) ? `"${text}"` : text;
}
