/**
 * Every rule, one folder a case in golden/problems/: `content/` (and `public/`) goes in, `expected.txt` is what a
 * writer reads, as `stet check` finds it on the disk. A case's folder is a rule's name with a dash
 * for its slash; a second case of one rule adds a dot and a word. Where a case has no site.yaml or
 * no section "world", those of golden/problems/.defaults stand in. Where a case's problems can be
 * mended safely, `mended/` holds the files after `stet check --fix`. UPDATE_GOLDEN=1 writes the
 * expected files anew.
 */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkSite } from '../src/build/check-site.ts';
import { mendText } from '../src/problems/mend-text.ts';
import type { Problem } from '../src/problems/problem.ts';
import { rules } from '../src/problems/rules.ts';
import { writeProblems } from '../src/problems/write-text.ts';
import { resolveSiteFolder, type SiteFolder } from '../src/store/site-folder.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(import.meta.dirname, 'golden/problems');
const cases = readdirSync(folder).filter((name) => !name.startsWith('.'));
const now = Date.parse('2026-06-01T00:00:00Z');

const sites = mkdtempSync(path.join(tmpdir(), 'stet-problems-'));
afterAll(() => rmSync(sites, { recursive: true }));

/** The case on the disk, as a site folder of its own. */
function layOut(name: string): SiteFolder {
  const site = resolveSiteFolder({ flag: path.join(sites, name), repository: root });
  mkdirSync(site.root);
  cpSync(path.join(folder, '.defaults'), site.content, { recursive: true });
  for (const part of ['content', 'public']) {
    const given = path.join(folder, name, part);
    if (existsSync(given)) cpSync(given, path.join(site.root, part), { recursive: true });
  }
  return site;
}

async function check(site: SiteFolder): Promise<readonly Problem[]> {
  return (await checkSite(site, now)).problems;
}

function filesIn(from: string): string[] {
  return globSync('**/*', { cwd: from, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(from, path.join(item.parentPath, item.name)))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function printed(problems: readonly Problem[], site: SiteFolder): string {
  const source = (file: string) => {
    const absolute = path.join(site.root, file);
    return existsSync(absolute) ? readFileSync(absolute, 'utf8') : undefined;
  };
  return writeProblems(problems, { source, colour: false });
}

/** The files of a case after its safe edits, by path relative to `content/`. */
function mended(problems: readonly Problem[], site: SiteFolder): Map<string, string> {
  const byFile = Map.groupBy(
    problems.filter(({ edits }) => edits),
    ({ file }) => file,
  );
  return new Map(
    [...byFile].map(([file, ofFile]) => {
      const text = readFileSync(path.join(site.root, file), 'utf8');
      return [
        file.replace(/^content\//, ''),
        mendText(
          text,
          ofFile.flatMap(({ edits = [] }) => edits),
        ),
      ];
    }),
  );
}

it.each(cases)('%s', async (name) => {
  const site = layOut(name);
  const problems = await check(site);
  const found = printed(problems, site);
  const file = path.join(folder, name, 'expected.txt');
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, found);
  expect(found).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const rule = name.replace(/\..*$/, '');
  const shown = problems.map((problem) => problem.rule.replace('/', '-'));
  if (rule !== 'sound' && rule !== 'several') expect(shown).toContain(rule);

  const after = mended(problems, site);
  const kept = path.join(folder, name, 'mended');
  if (process.env.UPDATE_GOLDEN) {
    rmSync(kept, { recursive: true, force: true });
    for (const [each, text] of after) {
      mkdirSync(path.dirname(path.join(kept, each)), { recursive: true });
      writeFileSync(path.join(kept, each), text);
    }
  }
  const expected = existsSync(kept) ? filesIn(kept) : [];
  expect([...after.keys()].sort()).toEqual(expected);
  for (const [each, text] of after) {
    expect(text).toBe(readFileSync(path.join(kept, each), 'utf8'));
    writeFileSync(path.join(site.content, each), text);
  }
  const left = after.size > 0 ? await check(site) : [];
  expect(left.filter(({ edits }) => edits)).toEqual([]);
});

/**
 * What a check of the disk cannot show: faults of drawings and wire copy, of pixels that only an
 * encoder meets, of components that fail, of files that change meanwhile, of folders that are no site, of git’s history, of
 * hubs. Their cases are beside the code; documentation.test.ts makes sure that there are some.
 */
const shownElsewhere =
  /^(?:drawing\/|hub\/|import\/|picture\/(?!path$|missing$|not-a-picture$|wrong-extension$|too-large$|caption-date$|credit-in-caption$)|files\/(?:changed|component-fails|unreadable)$|site\/(?:folder|content|settings)-missing$|permalink\/(?:vanished|history-missing)$)/;

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
