/** What editors are told of a site's files: one JSON Schema for each kind of file. */
import { type GroupKind, type Records, groupKinds } from '../archive/records.ts';
import { jsonSchemaOf } from './article-json-schema.ts';
import { articleSchema, draftSchema } from './article-schema.ts';
import { pageSchema } from './page-schema.ts';
import { recordSchemas } from './record-schemas.ts';
import { siteSchema } from './site-schema.ts';

/** A part of a JSON Schema, as far as ids are written into it. */
interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  enum?: readonly string[];
  enumDescriptions?: readonly string[];
  errorMessage?: string;
}

/** A known id with the name that an editor shows beside it. */
type Known = readonly (readonly [id: string, name: string])[];

const singular: Readonly<Record<GroupKind, string>> = {
  sections: 'section',
  topics: 'topic',
  places: 'place',
  agencies: 'agency',
  authors: 'author',
};

/**
 * @param records the site's own: their ids become the values that an editor offers. A topic's
 * former ids are valid and offered last.
 * @returns JSON Schemas (2020-12) by the name of their file, without its ending.
 */
export function editorSchemas(records: Records): ReadonlyMap<string, object> {
  const schemas: [string, object][] = [
    ['article', withIds(jsonSchemaOf(articleSchema), records)],
    ['draft', withIds(jsonSchemaOf(draftSchema), records)],
    ['page', jsonSchemaOf(pageSchema)],
    ['site', withIds(jsonSchemaOf(siteSchema), records)],
  ];
  for (const kind of groupKinds) schemas.push([singular[kind], jsonSchemaOf(recordSchemas[kind])]);
  return new Map(schemas);
}

/** Writes ids into the fields that hold them: `section`, and all that are named as a group is. */
function withIds(schema: Node, records: Records): object {
  for (const kind of groupKinds) {
    const known = knownIds(kind, records);
    const field = schema.properties?.[kind]?.items;
    if (field) offer(field, kind, known);
  }
  const section = schema.properties?.section;
  if (section) offer(section, 'sections', knownIds('sections', records));
  return schema;
}

/** A group without a record offers nothing; the checker says what to do about its ids. */
function offer(field: Node, kind: GroupKind, known: Known): void {
  if (known.length === 0) return;
  field.enum = known.map(([id]) => id);
  field.enumDescriptions = known.map(([, name]) => name);
  const noun = singular[kind];
  field.errorMessage = `There is no such ${noun}: each has a file in content/${kind}/, and is named by that file’s name.`;
}

function knownIds(kind: GroupKind, records: Records): Known {
  const present = [...records[kind].values()].map(({ id, name }) => [id, name] as const);
  const former =
    kind === 'topics'
      ? [...records.topics.values()].flatMap(({ id, name, formerIds }) =>
          formerIds.map((old) => [old, `${name} (now ${id})`] as const),
        )
      : [];
  const ids = new Set(present.map(([id]) => id));
  return [...present, ...former.filter(([id]) => !ids.has(id))];
}
