import type * as z from 'zod';
import { finding } from '../problems/finding.ts';
import type { FieldPath, Finding } from '../problems/problem.ts';
import { alternatives, nearest } from '../text/nearest.ts';
import { emptyField, missingField, nameOf } from './missing-field.ts';
import { otherNames } from './other-names.ts';
import { fieldNamesAt } from './schema-shape.ts';
import { tellerOf } from './told.ts';

type Issue = z.core.$ZodIssue;

/** What the words of a fault are made from. */
export interface IssueContext {
  /** As problems name it. */
  readonly file: string;
  readonly schema: z.ZodType;
  /** The fields as written, before empty ones were left out. */
  readonly fields: unknown;
  readonly timeZone?: string;
}

/** Zod's issues in newsroom words, each under its rule and with the path of its field. */
export function findingsOfIssues(issues: readonly Issue[], context: IssueContext): Finding[] {
  const found = issues.flatMap((issue) => findingsOf(issue, [], context));
  // A misspelt field is one fault: that the right one is missing follows from it.
  const misspelt = new Set(
    found
      .filter(({ rule, fix }) => rule === 'field/unknown' && fix?.startsWith('did you mean'))
      .map(({ field = [], fix = '' }) => pathKey([...field.slice(0, -1), firstOffer(fix)])),
  );
  return found.filter(
    ({ rule, field = [] }) => rule !== 'field/missing' || !misspelt.has(pathKey(field)),
  );
}

function pathKey(path: FieldPath): string {
  return JSON.stringify(path);
}

function firstOffer(fix: string): string {
  return /`([^`]*)`/.exec(fix)?.[1] ?? '';
}

function findingsOf(issue: Issue, above: FieldPath, context: IssueContext): Finding[] {
  const path = [...above, ...(issue.path as FieldPath)];
  switch (issue.code) {
    case 'custom':
      return [told(issue, path, context)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(path, key, context));
    case 'invalid_union': {
      const branch = chosenBranch(issue.errors);
      if (branch) return branch.flatMap((inner) => findingsOf(inner, path, context));
      return [wrongShape(path, 'text', context)];
    }
    case 'invalid_value':
      return [wrongValue(path, issue.values.map(String), context)];
    case 'invalid_type':
      if (valueAt(context.fields, path) === undefined) return [missingField(path, context.file)];
      if (valueAt(context.fields, path) === '') return [emptyField(path, context.file)];
      return [wrongShape(path, issue.expected, context)];
    default:
      throw new Error(`No words for Zod's ${issue.code} at ${path.join('.')} of ${context.file}`);
  }
}

/** Of a field's forms, the one that was meant: whose outer shape fits, whatever is wrong inside. */
function chosenBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find(
    (issues) =>
      issues.length > 0 &&
      !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
}

function valueAt(fields: unknown, path: FieldPath): unknown {
  let value = fields;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function told(issue: Issue, path: FieldPath, context: IssueContext): Finding {
  const tell = tellerOf(issue);
  if (!tell) throw new Error(`A check without words at ${path.join('.')} of ${context.file}`);
  const { rule, ...words } = tell({ field: nameOf(path), path, timeZone: context.timeZone });
  return finding(rule, { file: context.file, field: path, ...words });
}

function unknownField(path: FieldPath, key: string, context: IssueContext): Finding {
  const names = fieldNamesAt(context.schema, path);
  const other = otherNames[key.toLowerCase()];
  const near = other && names.includes(other) ? [other] : nearest(key, names);
  const parent = nameOf(path);
  const about = {
    file: context.file,
    field: [...path, key],
    atKey: true,
    what: `Stet knows no field \`${key}\`${parent ? ` of \`${parent}\`` : ''}.`,
  };
  const owner = names.find((name) => fieldNamesAt(context.schema, [...path, name]).includes(key));
  if (owner !== undefined && near.length === 0) {
    const fix = `\`${key}\` is a field of \`${owner}\`: put it under \`${owner}:\`, indented.`;
    return finding('field/unknown', { ...about, fix });
  }
  return finding('field/unknown', {
    ...about,
    why: near.length === 0 ? `The fields here are ${names.join(', ')}.` : undefined,
    fix:
      near.length === 0
        ? 'take the line out, or move what it says to one of those fields.'
        : `did you mean ${alternatives(near)}?`,
  });
}

function wrongValue(path: FieldPath, values: readonly string[], context: IssueContext): Finding {
  const found = valueAt(context.fields, path);
  if (found === undefined) return missingField(path, context.file);
  if (found === '') return emptyField(path, context.file);
  if (typeof found !== 'string') return wrongShape(path, 'text', context);
  const near = nearest(found, values, 1);
  return finding('field/value', {
    file: context.file,
    field: path,
    what: `\`${nameOf(path)}\` cannot be “${found}”.`,
    fix:
      near[0] === undefined
        ? `write ${alternatives(values)}.`
        : `did you mean \`${near[0]}\`? It can be ${alternatives(values)}.`,
  });
}

function wrongShape(path: FieldPath, expected: string, context: IssueContext): Finding {
  const found = valueAt(context.fields, path);
  const name = nameOf(path);
  const label = String(path.findLast((step) => typeof step === 'string') ?? name);
  const sample = typeof found === 'string' ? found : '...';
  const about = { file: context.file, field: path };
  if (expected === 'array') {
    return finding('field/shape', {
      ...about,
      what: `\`${name}\` takes a list.`,
      fix: `begin each item with a hyphen, on a line of its own:\n  ${label}:\n    - ${sample}`,
    });
  }
  if (expected === 'object') {
    const names = fieldNamesAt(context.schema, path);
    return finding('field/shape', {
      ...about,
      what: `\`${name}\` takes fields of its own.`,
      fix: `write them under it, indented:\n  ${label}:\n    ${names[0] ?? 'name'}: ${sample}`,
    });
  }
  return finding('field/shape', {
    ...about,
    what: `\`${name}\` takes one value, not ${Array.isArray(found) ? 'a list' : 'fields of its own'}.`,
    fix: Array.isArray(found)
      ? 'keep one value, on the line of the field.'
      : 'if the value has a colon in it, put quotation marks around the value.',
  });
}
