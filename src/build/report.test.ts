import { expect, test } from 'vitest';
import type { Problem } from '../problems/problem.ts';
import { measurePhases } from './phases.ts';
import { type BuildReport, writeBuildReport } from './report.ts';
import { inBytes } from './report-text.ts';
import { keepSlowest } from './slowest.ts';

const report: BuildReport = {
  outcome: 'built',
  problems: [],
  held: [
    {
      file: 'content/articles/2027/01/01/later.md',
      release: '2027-01-01T00:01:00Z',
      instant: 1_798_761_660_000,
    },
  ],
  rendered: 7285,
  reused: 12,
  encoded: 0,
  created: ['a.html'],
  replaced: ['index.html', 'rss.xml'],
  removed: [],
  census: [
    { kind: 'stories and pages', files: 12_345, bytes: 310_200_000 },
    { kind: 'feeds', files: 3, bytes: 4_000 },
  ],
  pictures: { stories: 12, files: 174, most: { file: 'content/articles/a.md', files: 22 } },
  slowest: [
    { path: '/topics/syria/', milliseconds: 412.4 },
    { path: '/', milliseconds: 90 },
  ],
  phases: [
    { name: 'Reading content', seconds: 2.04, cpuSeconds: 2.5, peakMebibytes: 180 },
    { name: 'Rendering', seconds: 30, cpuSeconds: 41.26, peakMebibytes: 1004.4 },
  ],
};

const whole = { seconds: 32.5, cpuSeconds: 44.04, peakMebibytes: 1004.4 };

test('a person reads what was done, what there is, and what it took', () => {
  expect(writeBuildReport(report, whole)).toBe(`\
Built in 32.5 s: 44.0 s of processor time, 1,004 MiB of memory at most.
Held until 2027-01-01T00:01:00Z: content/articles/2027/01/01/later.md

Pages rendered: 7,285; outputs reused: 12; renditions encoded: 0.
Files new: 1; replaced: 2; removed: 0.

dist/               files      size
stories and pages  12,345  310.2 MB
feeds                   3    4.0 kB
in all             12,348  310.2 MB

Stories with pictures: 12. Files that their pictures come to: 14.5 a story, at most 22 (content/articles/a.md).

Slowest pages    ms
/topics/syria/  412
/                90

Phases              s  CPU s    MiB
Reading content   2.0    2.5    180
Rendering        30.0   41.3  1,004
`);
});

test('a build that changes nothing, or nothing at all, says it in a line', () => {
  const held: BuildReport['held'] = [];
  expect(writeBuildReport({ ...report, held, outcome: 'current' }, whole)).toBe(
    'Nothing has changed: 12,348 files stand (32.5 s).\n',
  );
  expect(writeBuildReport({ ...report, held, outcome: 'problems' }, whole)).toBe(
    'Not built: dist/ is as it was.\n',
  );
});

test('sizes are told in powers of ten', () => {
  expect([0, 949, 999_949, 999_950, 5e9, 5e13].map(inBytes)).toEqual([
    '0.0 kB',
    '0.9 kB',
    '999.9 kB',
    '1.0 MB',
    '5.0 GB',
    '50.0 TB',
  ]);
});

test('only the slowest pages are kept, the slowest first', () => {
  const slowest = keepSlowest(2);
  for (const milliseconds of [3, 9, 1, 7, 9])
    slowest.add({ path: `/${milliseconds}/`, milliseconds });
  expect(slowest.pages().map(({ milliseconds }) => milliseconds)).toEqual([9, 9]);
});

test('phases of one name are one, and each ends before the next', () => {
  const told: string[] = [];
  const phases = measurePhases({
    begin: (name, work) => told.push(`begin ${name} ${work?.total ?? ''}`),
    count: ({ total, noun }) => told.push(`count ${total} ${noun}`),
    at: (done) => told.push(`at ${done}`),
    end: ({ name }) => told.push(`end ${name}`),
  });
  phases.begin('Reading content');
  phases.count({ total: 3, noun: 'stories' });
  phases.begin('Planning');
  phases.begin('Rendering', { total: 2, noun: 'pages' });
  phases.at(1);
  phases.begin('Planning');
  const figures = phases.end();
  expect(told).toEqual([
    'begin Reading content ',
    'count 3 stories',
    'end Reading content',
    'begin Planning ',
    'end Planning',
    'begin Rendering 2',
    'at 1',
    'end Rendering',
    'begin Planning ',
    'end Planning',
  ]);
  expect(figures.map(({ name, work }) => [name, work?.total])).toEqual([
    ['Reading content', 3],
    ['Planning', undefined],
    ['Rendering', 2],
  ]);
  for (const { peakMebibytes } of figures) expect(peakMebibytes).toBeGreaterThan(10);
});

test('a person reads whether dist is what a build from nothing gives', () => {
  const current: BuildReport = { ...report, held: [], outcome: 'current' };
  const told = (verified: NonNullable<BuildReport['verified']>) =>
    writeBuildReport({ ...current, verified }, whole)
      .split('\n\n')
      .at(-1);
  const [files, problems] = [12_348, [] as const];
  expect(told({ files, differing: [], problems })).toBe(
    'Verified: dist/ is what a build from nothing gives, byte for byte (12,348 files).\n',
  );
  expect(told({ files, differing: ['index.html'], problems })).toBe(`\
1 of 12,348 files are not what a build from nothing gives:
  dist/index.html
They were changed or deleted by hand, or this is a bug in Stet. To mend them: npx stet build --full
`);
  const problem = { rule: 'topic/unknown', level: 'error', file: 'a.md', what: 'There is none.' };
  expect(told({ files: 0, differing: [], problems: [problem as Problem] })).toBe(`\
Not verified: a build from nothing was stopped by problems that this one did not have.
Something was changed in between, or this is a bug in Stet.
`);
});
