import { FAILSAFE_SCHEMA, dump } from 'js-yaml';

const options = {
  schema: FAILSAFE_SCHEMA,
  noRefs: true,
  lineWidth: 90,
  quoteStyle: 'double',
} as const;

/**
 * Writes fields, or a list, as all of Stet's files have them: quotation marks only where reading
 * the value back would give another one, long texts folded.
 *
 * @param value maps, lists and strings; every scalar is a string.
 * @returns lines, the last one ended; nothing for a map without fields.
 */
export function writeYaml(value: object): string {
  return Object.keys(value).length === 0 ? '' : dump(value, options);
}

/** @returns one value as it stands after a field's colon, on one line. */
export function writeScalar(value: string): string {
  return dump(value, { ...options, lineWidth: -1 }).trimEnd();
}
