import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFingerprints } from './fingerprints.ts';
import { rememberArchive } from './live-archive.ts';
import { updateFingerprints } from './live-fingerprints.ts';
import { sampleEntry } from '../archive/sample-entry.ts';
import type { ParseArticle } from './parse-file.ts';
import { readArchive } from './read-archive.ts';
import { type TemporarySite, temporarySite } from './temporary-site.ts';

/** Stands in for schema and Markdown, which are other rooms: every text is a warning. */
const parse: ParseArticle = (file, text) => ({
  problems: [{ rule: 'test/text', level: 'warning', file: `content/${file}`, what: text }],
});

const files = ['articles/2024/a.md', 'articles/2024/b.md', 'articles/2025/c.md', 'topics/t.yaml'];

/** What a desk does in a minute; each gives the paths that a watcher tells of. */
const deeds = fc.oneof(
  fc.record({ kind: fc.constant('write'), file: fc.constantFrom(...files), text: fc.string() }),
  fc.record({ kind: fc.constant('remove'), file: fc.constantFrom(...files) }),
  fc.record({ kind: fc.constant('remove'), file: fc.constantFrom('articles/2024', 'articles') }),
  fc.record({ kind: fc.constant('stray'), file: fc.constant('articles/2024/story.txt') }),
);

function carryOut(site: TemporarySite, deed: { kind: string; file: string; text?: string }): void {
  if (deed.kind === 'remove') {
    try {
      site.remove(deed.file);
    } catch {
      // It was not there; a watcher may tell of such a path, too.
    }
  } else site.write(deed.file, deed.text ?? '');
}

it('reads after any changes what a reader without a memory reads', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(deeds, { maxLength: 3 }), { maxLength: 4 }),
      async (bursts) => {
        const site = temporarySite();
        site.write('articles/2024/a.md', 'first');
        const { folder } = site;
        const remembering = rememberArchive();
        let fingerprints = await readFingerprints(folder);
        await remembering({ folder, fingerprints, parse, version: '1' });
        for (const burst of bursts) {
          for (const deed of burst) carryOut(site, deed);
          const paths = burst.map(({ file }) => file);
          fingerprints = await updateFingerprints(folder, fingerprints, paths, (fault) => {
            throw fault;
          });
          const fresh = await readFingerprints(folder);
          expect([...fingerprints]).toEqual([...fresh]);
          const live = await remembering({ folder, fingerprints, parse, version: '1' });
          const plain = await readArchive({ folder, fingerprints, parse, version: '1' });
          expect(JSON.stringify(live.entries)).toEqual(JSON.stringify(plain.entries));
          expect(live.problems).toEqual(plain.problems);
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('parses again only what has changed, and everything under another version', async () => {
  const site = temporarySite();
  for (const file of files) site.write(file, file);
  const { folder } = site;
  const parsed: string[] = [];
  const counting: ParseArticle = (file, text, blob) => {
    parsed.push(file);
    return parse(file, text, blob);
  };
  const remembering = rememberArchive();
  const read = async (version: string) => {
    parsed.length = 0;
    const fingerprints = await readFingerprints(folder);
    await remembering({ folder, fingerprints, parse: counting, version });
    return [...parsed].sort();
  };
  const all = files.filter((file) => file.startsWith('articles/'));
  expect(await read('1')).toEqual(all);
  expect(await read('1')).toEqual([]);
  site.write('articles/2024/b.md', 'other');
  expect(await read('1')).toEqual(['articles/2024/b.md']);
  expect(await read('2')).toEqual(all);
});

it('keeps what a story was while its file is broken, and drops it with the file', async () => {
  const site = temporarySite();
  const { folder } = site;
  const file = 'articles/2024/03/14/a.md';
  const headline: ParseArticle = (_, text, blob) => {
    const problem = {
      rule: 'test/bad',
      level: 'error' as const,
      file: `content/${file}`,
      what: text,
    };
    if (text === 'bad') return { problems: [problem] };
    return { entry: { ...sampleEntry('2024-03-14', 'a', { headline: text }), blob }, problems: [] };
  };
  const remembering = rememberArchive();
  const read = async () => {
    const fingerprints = await readFingerprints(folder);
    const archive = await remembering({ folder, fingerprints, parse: headline, version: '1' });
    const headlines = archive.entries.map(({ article }) => article.headline);
    return { headlines, errors: archive.problems.length };
  };
  site.write(file, 'good');
  expect(await read()).toEqual({ headlines: ['good'], errors: 0 });
  site.write(file, 'bad');
  expect(await read()).toEqual({ headlines: ['good'], errors: 1 });
  expect(await read()).toEqual({ headlines: ['good'], errors: 1 });
  site.write(file, 'better');
  expect(await read()).toEqual({ headlines: ['better'], errors: 0 });
  site.remove(file);
  expect(await read()).toEqual({ headlines: [], errors: 0 });
});
