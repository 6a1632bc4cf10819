import { expect, test } from 'vitest';
import type { Problem } from '../problems/problem.ts';
import { jsonHead, jsonTail, sourceAsJson } from './report-json.ts';
import { markdownHead, sourceAsMarkdown } from './report-markdown.ts';
import type { ImportOutcome } from './report.ts';
import { addOutcome, addProblems, emptySums, sumsInWords } from './sums.ts';

const outcome: ImportOutcome = {
  file: 'wire/a.txt',
  plans: [
    {
      action: 'write',
      path: 'content/drafts/1-1.md',
      problems: [],
      story: {
        ids: ['1-1'],
        frontMatter: {},
        kind: 'draft',
        slug: '1-1',
        missing: [{ field: 'headline', why: 'The text has none.' }],
        suggestions: [{ field: 'published', value: '2019-03-13', reasons: ['a', 'b'] }],
        met: [
          { field: 'id', line: 1, value: '1-1', to: 'ids' },
          { field: 'page furniture', line: 3, value: 'Read more: a | b\nc', to: 'left out' },
        ],
      },
    },
  ],
};
const problem: Problem = {
  rule: 'import/furniture',
  level: 'warning',
  file: 'wire/a.txt',
  place: { line: 3, column: 1 },
  what: 'One line was left out.',
};
const gone: ImportOutcome = { file: 'gone.txt', plans: [] };

function sums() {
  const found = emptySums();
  addOutcome(found, outcome);
  addOutcome(found, gone);
  addProblems(found, [problem, problem]);
  return found;
}

test('the sums count stories, fields and problems', () => {
  expect(sumsInWords(sums(), false)).toBe('1 draft written, 1 not imported.');
  expect(sumsInWords(sums(), true)).toBe('1 draft would be written, 1 not imported.');
  expect(sumsInWords(emptySums(), false)).toBe('Nothing to import.');
});

test('the pieces of the JSON report are one document with the sums at its top', () => {
  const sources = [outcome, gone].map(sourceAsJson).join(',\n');
  const report = JSON.parse(jsonHead(sums(), false) + sources + jsonTail([problem]));
  expect(Object.keys(report)).toEqual(['dryRun', 'sums', 'sources', 'problems']);
  expect(report).toMatchObject({
    dryRun: false,
    sums: {
      ...{ sources: 2, articles: 0, drafts: 1, unchanged: 0, notImported: 1 },
      met: { id: { ids: 1 }, 'page furniture': { 'left out': 1 } },
      missing: { headline: 1 },
      suggested: { published: 1 },
      problems: { 'import/furniture': { level: 'warning', times: 2 } },
    },
    sources: [
      {
        file: 'wire/a.txt',
        stories: [{ action: 'write', path: 'content/drafts/1-1.md', kind: 'draft', ids: ['1-1'] }],
      },
      { file: 'gone.txt', stories: [] },
    ],
    problems: [problem],
  });
  expect(JSON.parse(jsonHead(emptySums(), true) + jsonTail([]))).toMatchObject({ sources: [] });
});

test('the Markdown report has the sums at its top, and all that was left out', () => {
  const report =
    markdownHead(sums(), false) +
    sourceAsMarkdown(outcome, [problem], false) +
    sourceAsMarkdown(gone, [], false);
  expect(report).toBe(`# Report of an import

2 sources: 1 draft written, 1 not imported.

## What was met, and where it went

| field | went to | times |
| --- | --- | --- |
| id | ids | 1 |
| page furniture | left out | 1 |

## What is missing

| field | stories |
| --- | --- |
| headline | 1 |

## What the texts suggest

| field | stories |
| --- | --- |
| published | 1 |

## Problems

| rule | level | times |
| --- | --- | --- |
| \`import/furniture\` | warning | 2 |

## Sources

### wire/a.txt

Wrote a draft: content/drafts/1-1.md

| met | line | went to | value |
| --- | --- | --- | --- |
| id | 1 | ids | 1-1 |
| page furniture | 3 | left out | Read more: a \\| b c |

Missing: \`headline\`.

The text suggests \`published\`: 2019-03-13 (a; b).

- warning \`import/furniture\`, line 3: One line was left out.

### gone.txt

Nothing was imported.

`);
});
