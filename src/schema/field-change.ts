import type { FieldPath } from '../problems/problem.ts';
import type { Fields } from './read-yaml.ts';

/** One change to the fields of a file. Values are strings, as everywhere in front matter. */
export type FieldChange =
  /** Gives a field a value of one line; a field that is not at the top must be there already. */
  | { readonly kind: 'set'; readonly field: FieldPath; readonly value: string }
  /** Adds an item at the end of a list at the top; makes the list where there is none. */
  | { readonly kind: 'append'; readonly field: string; readonly value: ListItem }
  /** Takes an item out of a list at the top, and the list with its last item. */
  | { readonly kind: 'take-out'; readonly field: string; readonly value: string }
  /** Takes a field at the top out. */
  | { readonly kind: 'remove'; readonly field: string };

export type ListItem = string | Readonly<Record<string, string>>;

/** @returns the fields as they read after a change. */
export function changedFields(fields: Fields, change: FieldChange): Fields {
  switch (change.kind) {
    case 'set':
      return withValue(fields, change.field, change.value) as Fields;
    case 'append':
      return { ...fields, [change.field]: [...listOf(fields[change.field]), change.value] };
    case 'take-out': {
      const left = listOf(fields[change.field]).filter((item) => item !== change.value);
      return left.length > 0 ? { ...fields, [change.field]: left } : without(fields, change.field);
    }
    case 'remove':
      return without(fields, change.field);
  }
}

function withValue(value: unknown, [step, ...rest]: FieldPath, given: string): unknown {
  if (step === undefined) return given;
  if (Array.isArray(value)) {
    return value.map((item, at) => (at === step ? withValue(item, rest, given) : item));
  }
  const fields = (value ?? {}) as Fields;
  return { ...fields, [step]: withValue(fields[step], rest, given) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function without(fields: Fields, name: string): Fields {
  const { [name]: _gone, ...rest } = fields;
  return rest;
}
