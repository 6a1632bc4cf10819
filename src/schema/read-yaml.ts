import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { finding } from '../problems/finding.ts';
import type { Problem } from '../problems/problem.ts';
import type { FileParts } from './split-front-matter.ts';
import { yamlFaults } from './yaml-faults.ts';

/** Fields as they were written: every scalar is a string. */
export type Fields = Readonly<Record<string, unknown>>;

export interface ReadFields {
  /** Missing where the notation is broken. Empty where there is no field. */
  readonly fields?: Fields;
  readonly problems: readonly Problem[];
}

// The failsafe schema (YAML 1.2.2, 10.1) knows strings, lists and maps only: `007`, `no` and
// `2016-10-27` stay as they are. Aliases would let one value stand in two places.
const options = { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 20 } as const;

/**
 * Reads YAML fields. Nothing is located here on the way that goes well; when something is wrong
 * the same text is read again, slowly, to say where.
 *
 * @param file as problems name it.
 */
export function readFields(parts: FileParts, file: string): ReadFields {
  if (parts.fault === undefined) {
    try {
      return asFields(load(parts.yaml, options), parts, file);
    } catch (error) {
      if (isEmpty(parts.yaml)) return { fields: {}, problems: [] };
      const problems = yamlFaults(parts, file, error);
      return { ...(onlyDuplicates(problems) && lenient(parts, file)), problems };
    }
  }
  return { problems: yamlFaults(parts, file, undefined) };
}

/** With a field given twice the others can still be checked: the last value stands meanwhile. */
function lenient(parts: FileParts, file: string): Pick<ReadFields, 'fields'> {
  try {
    return { fields: asFields(load(parts.yaml, { ...options, json: true }), parts, file).fields };
  } catch {
    return {};
  }
}

function onlyDuplicates(problems: readonly Problem[]): boolean {
  return problems.every(({ rule }) => rule === 'yaml/duplicate-field');
}

function asFields(data: unknown, parts: FileParts, file: string): ReadFields {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    return { fields: data as Fields, problems: [] };
  }
  const found = Array.isArray(data) ? 'a list' : 'a sentence';
  const above = /^(?:[ \t]*(?:#.*)?\n)*/.exec(parts.yaml)?.[0] ?? '';
  const line = parts.yamlLine + above.split('\n').length - 1;
  const length = parts.yaml.slice(above.length).indexOf('\n');
  const endColumn = (length === -1 ? parts.yaml.length - above.length : length) + 1;
  const problem: Problem = {
    ...finding('yaml/not-fields', {
      file,
      what: `Here is ${found} where fields with names should be.`,
      fix: 'give each value a name, a colon and a space before it, such as\n  name: Syria',
    }),
    place: { line, column: 1, endLine: line, endColumn },
  };
  return { problems: [problem] };
}

function isEmpty(yaml: string): boolean {
  return !/^[ \t]*[^#\s]/m.test(yaml);
}

/**
 * Leaves out fields with nothing after their colon, at every depth: a form with empty lines is a
 * good way to begin. Items of lists stay, since an empty one is a slip.
 */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.some(holdsEmpty) ? value.map(withoutEmpty) : value;
  }
  if (!holdsEmpty(value)) return value;
  const kept = Object.entries(value as Fields)
    .map(([name, each]) => [name, withoutEmpty(each)] as const)
    .filter(([, each]) => each !== '' && !isBare(each));
  return Object.fromEntries(kept);
}

/** `picture:` with only empty fields under it says as little as `picture:` alone. */
function isBare(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === 0
  );
}

function holdsEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const isList = Array.isArray(value);
  return Object.values(value).some(
    (each) => (!isList && (each === '' || isBare(each))) || holdsEmpty(each),
  );
}
