import { expect, it } from 'vitest';
import { writeProblemsGithub } from './write-github.ts';

it('writes one workflow command a problem, in the order of files and lines', () => {
  const text = writeProblemsGithub(
    [
      {
        rule: 'topic/unknown',
        level: 'warning',
        file: 'content/articles/b.md',
        place: { line: 5, column: 11, endLine: 5, endColumn: 16 },
        what: 'There is no topic `siria`: 100% sure.',
        fix: 'did you mean `syria`?\nOr add the file.',
      },
      { rule: 'files/unknown', level: 'error', file: 'content/a,b:c', what: 'Nothing reads it.' },
      {
        rule: 'yaml/quote',
        level: 'error',
        file: 'content/c.md',
        place: { line: 2, column: 11, endLine: 4, endColumn: 1 },
        what: 'Never closed.',
      },
    ],
    (file) => `gazette/${file}`,
  );
  expect(text.split('\n')).toEqual([
    '::error file=gazette/content/a%2Cb%3Ac,title=files/unknown::Nothing reads it.',
    '::warning file=gazette/content/articles/b.md,line=5,col=11,endLine=5,endColumn=16,title=topic/unknown::There is no topic `siria`: 100%25 sure.%0AFix: did you mean `syria`?%0AOr add the file.',
    '::error file=gazette/content/c.md,line=2,col=11,endLine=4,title=yaml/quote::Never closed.',
    '',
  ]);
});
