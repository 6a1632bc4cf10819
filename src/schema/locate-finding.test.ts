import { expect, it } from 'vitest';
import { finding } from '../problems/finding.ts';
import { locateFinding } from './locate-finding.ts';

const text = '---\nheadline: A\ntopics: [a, b]\n---\n\nSee /2016/10/ and [x](/2016/).\n';
const about = { file: 'content/articles/a.md', what: 'Wrong.' };

it('finds words of the body where they stand by themselves', () => {
  const problem = locateFinding(text, finding('link/unknown', { ...about, bodyText: '/2016/' }));
  expect(problem).toEqual({
    rule: 'link/unknown',
    level: 'error',
    file: 'content/articles/a.md',
    what: 'Wrong.',
    place: { line: 6, column: 23, endLine: 6, endColumn: 29 },
  });
});

it('finds items, names and nothing', () => {
  const place = (details: object) =>
    locateFinding(text, finding('topic/unknown', { ...about, ...details })).place;
  expect(place({ field: ['topics', 1] })).toMatchObject({ line: 3, column: 13, endColumn: 14 });
  expect(place({ field: ['topics'], atKey: true })).toMatchObject({ line: 3, column: 1 });
  expect(place({ field: ['absent'] })).toMatchObject({ line: 1, column: 1 });
  expect(place({})).toBeUndefined();
  expect(place({ bodyText: 'not there' })).toBeUndefined();
});

it('takes all of a record as fields', () => {
  const problem = locateFinding(
    '# note\nname: Syria\n',
    finding('topic/former-id', { file: 'content/topics/syria.yaml', what: 'W.', field: ['name'] }),
  );
  expect(problem.place).toMatchObject({ line: 2, column: 7 });
});
