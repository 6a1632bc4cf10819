import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const main = path.resolve(import.meta.dirname, 'stet.mjs');
const settings =
  'name: Gazette\nurl: https://gazette.example/\ntagAuthority: gazette.example,2026\nlanguage: en\ntimeZone: Asia/Dubai\n';
const story = (headline: string, section = 'world') =>
  `---\nheadline: ${headline}\npublished: 2016-10-27\nsection: ${section}\n---\n\nLessons  began again.\n`;

/** A site with a sound story, one with two things to mend, and one with an error. */
function gazette(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-check-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, 'content', file)), { recursive: true });
    writeFileSync(path.join(root, 'content', file), text);
  };
  write('site.yaml', settings);
  write('sections/world.yaml', 'name: World\n');
  write('articles/2016/10/27/sound.md', story('School reopens').replace('  began', ' began'));
  write('articles/2016/10/27/style.md', story('UNICEF\'s "shift"').replaceAll('\n', '\r\n'));
  write('articles/2016/10/27/wrong.md', story('School reopens', 'wolrd'));
  return root;
}

/** Nothing that tests run in may colour the report or make it an action's. */
const surroundings = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, GITHUB_ACTIONS: '' };

function check(root: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [main, 'check', '--site', root, '--now', '2026-06-01', ...args],
    { cwd: root, encoding: 'utf8', env: { ...surroundings, ...env } },
  );
  return { status, stdout, stderr };
}

it('reports everything, again from its cache, and exits 1 for errors', () => {
  const root = gazette();
  const first = check(root);
  expect(first.status).toBe(1);
  expect(first.stdout).toContain(
    'error[section/unknown] content/articles/2016/10/27/wrong.md:4:10',
  );
  expect(first.stdout).toContain('did you mean `world`?');
  expect(first.stdout).toContain('1 error and 3 warnings');
  expect(first.stdout).toMatch(/\nChecked 3 stories and 0 drafts \(\d+\.\d s\)\.\n$/);
  const seconds = /\(\d.*$/m;
  const again = check(root);
  expect(again.stdout.replace(seconds, '')).toBe(first.stdout.replace(seconds, ''));
  expect(again.status).toBe(1);
});

it('reports the files that are named, from the working directory or the site', () => {
  const root = gazette();
  const one = check(root, ['content/articles/2016/10/27/style.md']);
  expect(one.status).toBe(0);
  expect(one.stdout).toContain('2 warnings');
  expect(one.stdout).not.toContain('wrong.md');
  const sound = check(root, [path.join(root, 'content/articles/2016/10/27/sound.md')]);
  expect(sound.stdout).toMatch(/^No problems in these files, among 3 stories and 0 drafts/);
  expect(check(root, ['content/articles/2016']).status).toBe(1);
});

it('mends what is safe, keeps line breaks, shows it, and reports the rest', () => {
  const root = gazette();
  const { stdout, status } = check(root, ['--fix', 'content/articles/2016/10/27/style.md']);
  expect(stdout).toBe(
    `--- content/articles/2016/10/27/style.md
+++ content/articles/2016/10/27/style.md
@@ line 2 @@
-headline: UNICEF's "shift"
+headline: UNICEF’s “shift”
@@ line 7 @@
-Lessons  began again.
+Lessons began again.

${stdout.slice(stdout.indexOf('No problems'))}`,
  );
  expect(status).toBe(0);
  const read = (name: string) =>
    readFileSync(path.join(root, `content/articles/2016/10/27/${name}.md`), 'utf8');
  expect(read('style')).toBe(
    story('UNICEF’s “shift”').replace('  began', ' began').replaceAll('\n', '\r\n'),
  );
  expect(read('wrong')).toContain('Lessons  began');
  expect(check(root, ['--fix']).status).toBe(1);
  expect(read('wrong')).toContain('Lessons began');
});

it('speaks to programs and to GitHub', () => {
  const root = gazette();
  const json = JSON.parse(check(root, ['--json']).stdout);
  expect(json).toMatchObject({ errors: 1, warnings: 3, articles: 3, drafts: 0, mended: [] });
  expect(json.problems[0].edits).toEqual([
    { line: 2, column: 17, endLine: 2, endColumn: 27, text: '’s “shift”' },
  ]);
  const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: path.dirname(root) };
  const annotation = `::error file=${path.basename(root)}/content/articles/2016/10/27/wrong.md,line=4,col=10,`;
  expect(check(root, [], env).stdout).toContain(`\n${annotation}`);
  expect(check(root, ['--json'], env).stdout).not.toContain('::');
  const alone = check(root, ['--format', 'github'], env).stdout;
  expect(alone.split('\n').filter((line) => !line.startsWith('::'))).toEqual(['']);
});

it.each([
  [['nofile.md'], 'There is no file nofile.md.'],
  [[path.resolve(import.meta.dirname)], 'is not in the site’s folder'],
  [['--fxi'], 'There is no option --fxi.'],
  [['--format', 'xml'], 'text, json or github'],
])('exits 2 for misuse: %s', (args, message) => {
  const { status, stderr, stdout } = check(gazette(), args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stdout).toBe('');
});

it('exits 1 where there is no site', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'stet-check-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  expect(check(root).stdout).toContain('error[site/content-missing]');
  expect(check(root).status).toBe(1);
});
