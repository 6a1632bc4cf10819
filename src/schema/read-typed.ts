import type * as z from 'zod';
import type { Finding, Problem } from '../problems/problem.ts';
import { findingsOfIssues } from './issue-findings.ts';
import { createLocator } from './locate-finding.ts';
import { type Fields, readFields, withoutEmpty } from './read-yaml.ts';
import type { FileParts } from './split-front-matter.ts';

/** A file's fields, as its schema typed them, and what is still to be said about the file. */
export interface TypedFields<Schema extends z.ZodType> {
  /** Missing where anything is wrong with the fields. */
  readonly typed?: z.output<Schema>;
  /** The fields as written, where the notation is sound. */
  readonly fields?: Fields;
  /** What broke the notation; these have their places already. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

/** Reads and checks fields against a schema; all faults, not the first. Looks up no position. */
export function readTyped<Schema extends z.ZodType>(
  parts: FileParts,
  about: { readonly file: string; readonly schema: Schema; readonly timeZone?: string },
): TypedFields<Schema> {
  const { fields, problems } = readFields(parts, about.file);
  if (!fields) return { problems, findings: [] };
  const result = about.schema.safeParse(withoutEmpty(fields));
  if (result.success) {
    // A field given twice leaves no sound value, however well both are formed.
    return problems.length > 0
      ? { fields, problems, findings: [] }
      : { typed: result.data, fields, problems, findings: [] };
  }
  const findings = findingsOfIssues(result.error.issues, { ...about, fields });
  return { fields, problems, findings };
}

/** @returns all problems of one file; positions are looked up only when there is a finding. */
export function located(
  text: string,
  file: string,
  read: { readonly problems: readonly Problem[]; readonly findings: readonly Finding[] },
): Problem[] {
  if (read.findings.length === 0) return [...read.problems];
  return [...read.problems, ...read.findings.map(createLocator(text, file))];
}
