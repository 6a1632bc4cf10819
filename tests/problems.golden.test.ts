/**
 * Every rule, one folder a case in golden/problems/: `content/` goes in, `expected.txt` is what a
 * writer reads. A case's folder is a rule's name with a dash for its slash; a second case of one
 * rule adds a dot and a word. Where a case has no site.yaml or no section "world", those of
 * golden/problems/.defaults stand in. UPDATE_GOLDEN=1 writes the expected files anew.
 */
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildIndex } from '../src/archive/archive-index.ts';
import type { Entry } from '../src/archive/article.ts';
import { isHeld } from '../src/archive/embargo.ts';
import { type GroupKind, groupKinds, type Records } from '../src/archive/records.ts';
import type { Site, StandingPage } from '../src/archive/site.ts';
import { isKnownPath } from '../src/build/known-paths.ts';
import { checkArchive } from '../src/checks/check-archive.ts';
import { inspectBody } from '../src/markdown/inspect-body.ts';
import { applyLevels } from '../src/problems/levels.ts';
import type { Problem } from '../src/problems/problem.ts';
import { rules } from '../src/problems/rules.ts';
import { writeProblems } from '../src/problems/write-text.ts';
import { createLocator } from '../src/schema/locate-finding.ts';
import { parseArticle, parseDraft } from '../src/schema/parse-article.ts';
import { parsePage } from '../src/schema/parse-page.ts';
import { parseRecord } from '../src/schema/parse-record.ts';
import { parseSite } from '../src/schema/parse-site.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(import.meta.dirname, 'golden/problems');
const cases = readdirSync(folder).filter((name) => !name.startsWith('.'));
const now = Date.parse('2026-06-01T00:00:00Z');

/** Texts by path relative to `content/`. */
type Texts = ReadonlyMap<string, string>;

function readTexts(from: string): Texts {
  const files = globSync('**/*.{yaml,md,mdx}', { cwd: from }).sort();
  return new Map(
    files.map((file) => [file.replaceAll('\\', '/'), readFileSync(path.join(from, file), 'utf8')]),
  );
}

const defaults = readTexts(path.join(folder, '.defaults'));

function check(name: string): string {
  const given = readTexts(path.join(folder, name, 'content'));
  const texts = new Map([...defaults, ...given]);
  const problems = problemsOf(texts);
  const source = (file: string) => texts.get(file.replace(/^content\//, ''));
  return writeProblems(problems, { source, colour: false });
}

function problemsOf(texts: Texts): Problem[] {
  const settings = parseSite({ file: 'site.yaml', text: texts.get('site.yaml') ?? '' });
  const { site } = settings;
  if (!site) return [...settings.problems];
  const problems: Problem[] = [];
  const unreadable: string[] = [];
  const note = (file: string, found: readonly Problem[]) => {
    problems.push(...found);
    if (found.some(({ level }) => level === 'error')) unreadable.push(file);
  };
  const records = readRecords(texts, note);
  const { entries, pages } = readStories(texts, site, note);
  const findings = checkArchive({
    entries,
    records,
    pages,
    site,
    now,
    isKnownPath: knownPaths(entries, pages, records, site),
    unreadable,
  });
  for (const finding of findings) {
    const text = texts.get(finding.file.replace(/^content\//, '')) ?? '';
    problems.push(createLocator(text, finding.file)(finding));
  }
  return applyLevels(problems, site.rules);
}

type Note = (file: string, problems: readonly Problem[]) => void;

function readRecords(texts: Texts, note: Note): Records {
  const records = Object.fromEntries(groupKinds.map((kind) => [kind, new Map()]));
  for (const [file, text] of texts) {
    const kind = groupKinds.find((each) => file.startsWith(`${each}/`));
    if (!kind) continue;
    const { record, problems } = parseRecord<GroupKind>(kind, { file, text });
    note(file, problems);
    if (record) records[kind]?.set(record.id, record);
  }
  return records as unknown as Records;
}

function readStories(texts: Texts, site: Site, note: Note) {
  const entries: Entry[] = [];
  const pages: StandingPage[] = [];
  for (const [file, text] of texts) {
    if (file.startsWith('drafts/')) note(file, parseDraft({ file, text, site }).problems);
    if (file.startsWith('pages/')) {
      const { page, problems } = parsePage({ file, text, site });
      note(file, problems);
      if (page) pages.push({ ...page, blob: file });
    }
    if (!file.startsWith('articles/')) continue;
    const { article, body, bodyLine, problems } = parseArticle({ file, text, site });
    const format = file.endsWith('.mdx') ? 'mdx' : 'md';
    const folder = path.posix.dirname(file);
    const inspected = inspectBody(body, { file, bodyLine, folder, format });
    note(file, [...problems, ...inspected.problems]);
    if (article) entries.push({ article, blob: file, format, body: inspected.facts });
  }
  return { entries, pages };
}

function knownPaths(
  entries: readonly Entry[],
  pages: readonly StandingPage[],
  records: Records,
  site: Site,
) {
  const open = entries.filter(({ article }) => !isHeld(article, now));
  const index = buildIndex({ entries: open, records });
  return isKnownPath({
    index,
    records,
    pages,
    site,
    now,
    pictures: () => undefined,
    brand: {},
    isLive: false,
  });
}

it.each(cases)('%s', (name) => {
  const found = check(name);
  const file = path.join(folder, name, 'expected.txt');
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, found);
  expect(found).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const rule = name.replace(/\..*$/, '');
  const shown = [...found.matchAll(/^(?:error|warning)\[(.*?)\]/gm)].map(([, shown = '']) => shown);
  if (rule !== 'sound' && rule !== 'several') {
    expect(shown.map((each) => each.replace('/', '-'))).toContain(rule);
  }
});

/**
 * Faults of pixels, drawings and wire copy, and of what the disk holds: their cases are with
 * images/, golden/import and store/.
 */
const shownElsewhere =
  /^(?:picture\/(?!path$)|drawing\/|import\/|files\/|site\/(?:folder|content|settings)-missing$)/;

it('has a case for every rule', () => {
  const shown = new Set(cases.map((name) => name.replace(/\..*$/, '')));
  const names = Object.keys(rules).filter((rule) => !shownElsewhere.test(rule));
  expect(names.filter((rule) => !shown.has(rule.replace('/', '-')))).toEqual([]);
});

it('lists every rule that the code of these rooms uses', () => {
  const files = globSync('src/{schema,checks,problems}/**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const used = new Set<string>();
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const names = text.matchAll(/(?:finding\(\s*|rule: |\? |: |\[\s*)'([a-z-]+\/[a-z-]+)'/g);
    for (const [, name = ''] of names) used.add(name);
  }
  expect(used.size).toBeGreaterThan(40);
  expect([...used].filter((name) => !Object.hasOwn(rules, name))).toEqual([]);
});

it('gives every rule words of its own', () => {
  for (const rule of Object.values(rules)) {
    expect(rule.summary).toMatch(/\.$/);
    expect(rule.explanation).toMatch(/^.{20,}[.!]$/s);
    expect(rule.fix).not.toBe('');
  }
});
