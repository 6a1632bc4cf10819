import { expect, it } from 'vitest';
import type { Problem } from './problem.ts';
import { writeProblemsJson } from './write-json.ts';
import { writeProblems } from './write-text.ts';

const at = (file: string, rule: string, line?: number, column = 1): Problem => ({
  rule,
  level: rule.startsWith('w/') ? 'warning' : 'error',
  file,
  what: `What of ${rule}.`,
  ...(line !== undefined && { place: { line, column } }),
});

const problems = [
  at('content/b.md', 'e/one', 1),
  at('content/a.md', 'e/two', 12),
  at('content/a.md', 'e/one', 2, 9),
  at('content/a.md', 'w/three', 2, 9),
  at('content/a.md', 'e/four', 2, 1),
  at('content/a.md', 'e/five'),
];

it('sorts by file, line, column and rule, and counts', () => {
  const text = writeProblems(problems, { source: () => undefined, colour: false });
  expect(text.match(/^\w+\[.*$/gm)).toEqual([
    'error[e/five] content/a.md',
    'error[e/four] content/a.md:2:1',
    'error[e/one] content/a.md:2:9',
    'warning[w/three] content/a.md:2:9',
    'error[e/two] content/a.md:12:1',
    'error[e/one] content/b.md:1:1',
  ]);
  expect(text.endsWith('\n\n5 errors and 1 warning\n')).toBe(true);
});

it('says nothing where nothing is wrong', () => {
  expect(writeProblems([], { source: () => '', colour: false })).toBe('');
});

it('looks as the design says', () => {
  const strike: Problem = {
    rule: 'embargo/published-early',
    level: 'error',
    file: 'content/articles/2024/03/14/harbour-strike.md',
    place: { line: 3, column: 17, endLine: 3, endColumn: 37 },
    what: 'This article says it was published before its embargo ended.',
    why: "The agency's embargo would be broken by 18 hours and 1 minute.",
    fix: 'set `published` to 2024-03-15T00:01:00Z or later,\nor delete `embargoedUntil` if the agency has lifted it.',
  };
  const source = () =>
    '---\npublished: 2024-03-14T06:00:00Z\nembargoedUntil: 2024-03-15T00:01:00Z\n---\n';
  expect(writeProblems([strike], { source, colour: false })).toBe(
    `error[embargo/published-early] content/articles/2024/03/14/harbour-strike.md:3:17

  This article says it was published before its embargo ended.

   2 | published: 2024-03-14T06:00:00Z
   3 | embargoedUntil: 2024-03-15T00:01:00Z
     |                 ^^^^^^^^^^^^^^^^^^^^

  The agency's embargo would be broken by 18 hours and 1 minute.

  Fix: set \`published\` to 2024-03-15T00:01:00Z or later,
       or delete \`embargoedUntil\` if the agency has lifted it.
  More: npx stet explain embargo/published-early

1 error
`,
  );
  const coloured = writeProblems([strike], { source, colour: true });
  expect(coloured).toContain('\u001b[');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
  const bare = coloured.replace(/\u001b\[\d+m/g, '');
  expect(bare).toBe(writeProblems([strike], { source, colour: false }));
});

it('wraps long texts, but neither what is to be copied nor what stands in backquotes', () => {
  const fix = `write ${'word '.repeat(20)}or\n  headline: ${'word '.repeat(20)}\nand \`${'code '.repeat(18)}\`.`;
  const text = writeProblems([{ ...at('a', 'e/one'), fix }], { source: () => '', colour: false });
  const lines = text.split('\n');
  expect(lines.filter((line) => line.length > 78)).toEqual([
    expect.stringMatching(/^ {9}headline: (?:word ){20}$/),
    expect.stringMatching(/^ {7}`(?:code ){18}`\.$/),
  ]);
});

it('gives programs the same problems as data', () => {
  const report = JSON.parse(writeProblemsJson(problems));
  expect(report).toMatchObject({ errors: 5, warnings: 1 });
  expect(report.problems).toHaveLength(6);
  expect(report.problems[1]).toEqual({
    rule: 'e/four',
    level: 'error',
    file: 'content/a.md',
    what: 'What of e/four.',
    place: { line: 2, column: 1 },
  });
});
