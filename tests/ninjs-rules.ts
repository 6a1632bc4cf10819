/**
 * The rules of ninjs 3.0 as far as texts and pictures go, in our own words: which properties there
 * are, of what type, and that no others may be. Source: the schema of the IPTC,
 * https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json.
 */
import { type AnySchemaObject, type ValidateFunction, Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Rules = Readonly<Record<string, AnySchemaObject>>;

const text = { type: 'string' };
const whole = { type: 'integer' };
const uri = { type: 'string', format: 'uri' };
const instant = { type: 'string', format: 'date-time' };
const oneOf = (...words: string[]) => ({ enum: words });

const only = (properties: Rules, required: readonly string[] = []): AnySchemaObject => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: AnySchemaObject) => ({ type: 'array', items });

const told = only({ role: text, contentType: text, value: text }, ['value']);
const body = { role: text, contentType: text, charCount: whole, wordCount: whole, value: text };
const named = { name: text, rel: text, uri, literal: text };
const point = only({
  type: { const: 'Point' },
  coordinates: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 3 },
});

const rendition = only(
  {
    ...{ name: text, href: uri, contentType: text, title: text },
    ...{ width: whole, height: whole, sizeInBytes: whole, format: text, aspectRatio: text },
    poi: only({ x: whole, y: whole }),
  },
  ['name'],
);

const properties: Rules = {
  uri,
  type: oneOf(
    ...['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event'],
    'planning',
  ),
  representationType: oneOf('full', 'partial'),
  ...{ profile: text, version: text, title: text, by: text, slugline: text, located: text },
  ...{ firstCreated: instant, versionCreated: instant, contentCreated: instant },
  ...{ embargoedUntil: instant, expires: instant },
  pubStatus: oneOf('usable', 'withheld', 'canceled'),
  urgency: { type: 'integer', minimum: 1, maximum: 9 },
  ...{ copyrightHolder: text, copyrightNotice: text, usageTerms: text, edNote: text },
  language: text,
  descriptions: list(told),
  headlines: list(told),
  bodies: list(only(body, ['value'])),
  people: list(only(named)),
  organisations: list(only(named)),
  places: list(only({ ...named, geoJSON: point })),
  subjects: list(only({ ...named, creator: text, relevance: whole, confidence: whole })),
  objects: list(only(named)),
  infoSources: list(only({ name: text, role: text, uri, literal: text })),
  altIds: list(only({ role: text, value: text })),
  trustIndicators: list(only({ role: uri, title: text, href: uri })),
  standard: only({ name: text, version: text, schema: uri }),
  genres: list(only({ name: text, uri: text, literal: text })),
  rightsInfo: {
    ...only({ langId: uri, linkedRights: uri, encodedRights: text }),
    oneOf: [{ required: ['linkedRights'] }, { required: ['encodedRights'] }],
  },
  renditions: list(rendition),
};

/** An item that belongs to another one has a name and says how it belongs. */
const associations = list(
  only({ ...properties, name: text, rel: text, associations: list({ type: 'object' }) }, [
    'name',
    'uri',
  ]),
);

/** @returns what tells whether a document keeps the rules. */
export function ninjsRules(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  return ajv.compile(only({ ...properties, associations }, ['uri']));
}
