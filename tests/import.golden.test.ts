/**
 * Wire copy through the whole import, one folder a case in golden/import/. `input.txt` goes in, with
 * `options.json`: what the editor gives, `force`, `dryRun`; `metadata`, the name of a table; `files`,
 * where they are not `input.txt`; `size`, the length in bytes to which the input is filled up; `before`,
 * the options of an earlier import; `edit`, what a writer changed after it. `archive/` is the site
 * folder, where there is one. Out come `expected.md`, the file at the planned path afterwards (none
 * where none is there), `expected-2.md` and so on for more stories, and `expected-report.txt`, what is
 * printed. UPDATE_GOLDEN=1 writes all anew.
 */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { importFiles } from '../src/cli/import-files.ts';
import { findSources } from '../src/cli/import-sources.ts';
import { readTable } from '../src/cli/import-table.ts';
import { decodeText } from '../src/importers/decode-text.ts';
import type { EditorsFacts } from '../src/importers/import.ts';
import { writeImportReport } from '../src/importers/report.ts';
import { rules } from '../src/problems/rules.ts';
import { writeProblems } from '../src/problems/write-text.ts';
import { resolveSiteFolder } from '../src/store/site-folder.ts';

const golden = join(import.meta.dirname, 'golden/import');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true });
});

test.each(fs.readdirSync(golden).sort())('import: %s', (name) => {
  const folder = join(golden, name);
  const result = runCase(folder);
  compare(join(folder, 'expected-report.txt'), result.report);
  const written = fs.readdirSync(folder).filter((file) => /^expected.*\.md$/.test(file)).length;
  const count = Math.max(written, result.files.length, 1);
  for (let number = 1; number <= count; number += 1) {
    const file = number === 1 ? 'expected.md' : `expected-${number}.md`;
    compare(join(folder, file), result.files[number - 1]);
  }
});

function runCase(folder: string): { report: string; files: readonly (string | undefined)[] } {
  const root = fs.mkdtempSync(join(tmpdir(), 'stet-import-'));
  folders.push(root);
  fs.mkdirSync(join(root, 'content'));
  for (const part of fs.readdirSync(folder)) {
    if (/^(?:expected.*|options\.json)$/.test(part)) continue;
    const to = part === 'archive' ? root : join(root, part);
    fs.cpSync(join(folder, part), to, { recursive: true });
  }
  const options = JSON.parse(fs.readFileSync(join(folder, 'options.json'), 'utf8'));
  const { before, edit, size, ...last } = options;
  if (size) fs.truncateSync(join(root, 'input.txt'), size);
  if (before) runImport(root, before);
  if (edit) {
    const text = fs.readFileSync(join(root, edit.path), 'utf8');
    expect(text).toContain(edit.from);
    fs.writeFileSync(join(root, edit.path), text.replace(edit.from, edit.to));
  }
  const { outcomes, problems } = runImport(root, last);
  const source = (file: string) => decodeText(fs.readFileSync(file), file).text;
  const printed =
    writeImportReport(outcomes, last.dryRun === true) + problemsText(problems, source);
  const paths = outcomes.flatMap(({ plans }) => plans.map(({ path }) => join(root, path)));
  return {
    report: printed.replaceAll(`${root}/`, ''),
    files: paths.map((path) => (fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined)),
  };
}

test('every rule of the import has a case, at its level', () => {
  const printed = fs
    .readdirSync(golden)
    .map((name) => fs.readFileSync(join(golden, name, 'expected-report.txt'), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^(\w+)\[(import\/[a-z-]+)\]/gm)])
    .map(([, level, rule]) => `${rule} (${level})`);
  const written = Object.entries(rules)
    .filter(([name]) => name.startsWith('import/'))
    .map(([name, { level }]) => `${name} (${level})`);
  expect([...new Set(printed)].sort()).toEqual(written.sort());
});

interface CaseOptions extends EditorsFacts {
  readonly files?: readonly string[];
  readonly metadata?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

function runImport(root: string, options: CaseOptions) {
  const { files = ['input.txt'], metadata, force = false, dryRun = false, ...given } = options;
  const found = findSources(files.map((file) => join(root, file)));
  const table = metadata ? readTable(join(root, metadata)) : { problems: [] };
  const before = [...table.problems, ...found.problems];
  if (table.problems.some(({ level }) => level === 'error'))
    return { outcomes: [], problems: before };
  const { outcomes, problems } = importFiles({
    site: resolveSiteFolder({ flag: root, repository: root }),
    timeZone: 'Asia/Dubai',
    siteLanguage: 'en',
    sources: found.sources,
    ...(table.metadata ? { metadata: table.metadata } : {}),
    given,
    force,
    dryRun,
  });
  return { outcomes, problems: [...before, ...problems, ...(table.metadata?.unused() ?? [])] };
}

function problemsText(
  problems: Parameters<typeof writeProblems>[0],
  source: (file: string) => string | undefined,
): string {
  const text = writeProblems(problems, { source, colour: false });
  return text === '' ? '' : `\n${text}`;
}

function compare(path: string, actual: string | undefined): void {
  if (process.env.UPDATE_GOLDEN && actual !== undefined) fs.writeFileSync(path, actual);
  if (process.env.UPDATE_GOLDEN && actual === undefined) fs.rmSync(path, { force: true });
  expect(actual).toBe(fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined);
}
