import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../archive/article.ts';
import type { Problem } from '../problems/problem.ts';
import { readFingerprints } from './fingerprints.ts';
import { readArchive } from './read-archive.ts';
import type { ParseArticle } from './parse-file.ts';
import type { Archive } from './read-archive.ts';
import { blobIdOfText, temporaryRepository, temporarySite } from './temporary-site.ts';
import type { TemporarySite } from './temporary-site.ts';

/**
 * Stands in for schema and Markdown, which are other rooms: the text is the headline; `bad` makes
 * an error and no entry, `odd` a warning beside the entry.
 */
const parseHeadline: ParseArticle = (file, text, blob) => {
  const problem = (level: Problem['level']): Problem => ({
    rule: 'test/headline',
    level,
    file: `content/${file}`,
    what: text,
    why: undefined,
  });
  if (text.includes('bad')) return { problems: [problem('error')] };
  return {
    entry: entryOf(file, text, blob),
    problems: text.includes('odd') ? [problem('warning')] : [],
  };
};

function entryOf(file: string, headline: string, blob: string): Entry {
  const published = { text: '2024-03-14', instant: 0, day: '2024-03-14', hasTime: false };
  return {
    article: {
      file,
      permalink: `/${file}/`,
      feedId: `tag:gazette.example,2026:/${file}/`,
      headline,
      standfirst: undefined,
      published,
      status: 'published',
      language: 'en',
      section: 'news',
      topics: [],
      places: [],
      people: [],
      authors: [],
      agencies: [],
      ids: ['007'],
      corrections: [],
      sources: [],
      formerUrls: [],
    },
    blob,
    format: file.endsWith('.mdx') ? 'mdx' : 'md',
    body: { line: 1, lede: headline, pictures: [], links: [] },
  };
}

async function read(
  site: TemporarySite,
  options: { cache?: string; version?: string; parse?: ParseArticle } = {},
): Promise<Archive> {
  const folder = { ...site.folder, cache: options.cache ?? site.folder.cache };
  const { parse = parseHeadline, version = '1' } = options;
  return readArchive({ folder, fingerprints: await readFingerprints(folder), parse, version });
}

/** The archive with all its words, which its entries take from the disk; not which file has them. */
function plain<Part>(part: Part): Part {
  const isOfFile = (key: string) => ['index', 'sinceLast', 'sinceThis'].includes(key);
  return JSON.parse(JSON.stringify(part, (key, value) => (isOfFile(key) ? undefined : value)));
}

const headlines = (archive: Archive) => archive.entries.map((entry) => entry.article.headline);

function withThreeStories(): TemporarySite {
  const site = temporaryRepository();
  site.write('articles/2024/a.md', 'Alpha');
  site.write('articles/2024/b.md', 'odd Beta');
  site.write('articles/2024/c.mdx', 'bad Gamma');
  return site;
}

const mustNotParse: ParseArticle = (file) => {
  throw new Error(`${file} was parsed again`);
};

describe('reading the archive', () => {
  test('refuses a file that is being saved, and keeps nothing of it', async () => {
    const site = withThreeStories();
    const fingerprints = await readFingerprints(site.folder);
    // As editors save: the file is empty for a moment.
    site.write('articles/2024/a.md', '');
    const from = { folder: site.folder, fingerprints, parse: parseHeadline, version: '1' };
    const { entries, problems } = await readArchive(from);
    expect(entries.map(({ article }) => article.file)).toEqual(['articles/2024/b.md']);
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'files/changed', file: 'content/articles/2024/a.md' }),
    );
    site.write('articles/2024/a.md', 'Alpha');
    expect(headlines(await read(site))).toEqual(['Alpha', 'odd Beta']);
  });

  test('takes a file whose line endings git has rewritten for what git says it is', async () => {
    const site = temporaryRepository();
    site.write('articles/2024/a.md', 'One\nTwo');
    const fingerprints = new Map([['articles/2024/a.md', blobIdOfText('One\nTwo')]]);
    site.write('articles/2024/a.md', 'One\r\nTwo');
    const from = { folder: site.folder, fingerprints, parse: parseHeadline, version: '1' };
    expect((await readArchive(from)).problems).toEqual([]);
  });

  test('gives entries in order of files, and all problems', async () => {
    const archive = await read(withThreeStories());
    expect(headlines(archive)).toEqual(['Alpha', 'odd Beta']);
    expect(archive.entries.map((entry) => entry.blob)).toEqual([
      blobIdOfText('Alpha'),
      blobIdOfText('odd Beta'),
    ]);
    expect(archive.problems.map(({ level, file }) => [level, file])).toEqual([
      ['warning', 'content/articles/2024/b.md'],
      ['error', 'content/articles/2024/c.mdx'],
    ]);
    expect(archive).toMatchObject({ removed: [], unchanged: 0 });
    expect(archive.changed).toHaveLength(3);
  });

  test('a second time parses nothing, writes nothing and replays every problem', async () => {
    const site = withThreeStories();
    const first = await read(site);
    const index = join(site.folder.cache, 'index.ndjson');
    const { ino, mtimeMs } = statSync(index);
    const second = await read(site, { parse: mustNotParse });
    expect(plain(second)).toEqual(plain({ ...first, changed: [], unchanged: 3 }));
    expect(statSync(index)).toMatchObject({ ino, mtimeMs });
  });

  test('only what changed is parsed, and what is gone is named', async () => {
    const site = withThreeStories();
    await read(site);
    site.write('articles/2024/a.md', 'Alpha, corrected');
    site.remove('articles/2024/b.md');
    site.write('articles/2025/d.md', 'Delta');
    const parsed: string[] = [];
    const archive = await read(site, {
      parse: (file, text, blob) => {
        parsed.push(file);
        return parseHeadline(file, text, blob);
      },
    });
    expect(parsed.toSorted()).toEqual(['articles/2024/a.md', 'articles/2025/d.md']);
    expect(archive).toMatchObject({
      changed: ['articles/2024/a.md', 'articles/2025/d.md'],
      removed: ['articles/2024/b.md'],
      unchanged: 1,
    });
    expect(headlines(archive)).toEqual(['Alpha, corrected', 'Delta']);
    expect(archive.problems).toHaveLength(1);
    expect(await read(site, { parse: mustNotParse })).toMatchObject({ unchanged: 3 });
  });

  test('another version parses everything again', async () => {
    const site = withThreeStories();
    await read(site);
    expect(await read(site, { version: '2' })).toMatchObject({ unchanged: 0 });
    expect(await read(site, { version: '2', parse: mustNotParse })).toMatchObject({ unchanged: 3 });
  });

  test('an empty archive is one', async () => {
    const site = temporarySite();
    expect(await read(site)).toMatchObject({
      entries: [],
      problems: [],
      changed: [],
      removed: [],
      unchanged: 0,
    });
    expect(await read(site)).toMatchObject({ entries: [], unchanged: 0 });
  });

  test('the index holds no body and ends each line', async () => {
    const site = withThreeStories();
    await read(site);
    site.write('articles/2025/d.md', 'Delta');
    await read(site);
    const lines = readFileSync(join(site.folder.cache, 'index.ndjson'), 'utf8').split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ stet: 'index', version: '1' });
  });
});

/** Names of the files that hold the words. */
function wordsOf({ folder }: TemporarySite): string[] {
  return readdirSync(folder.cache).filter((name) => name.startsWith('index-words-'));
}

describe('the words of stories', () => {
  test('of a few changed ones are in the index, of many in another file', async () => {
    const site = withThreeStories();
    await read(site);
    const [before] = wordsOf(site);
    site.write('articles/2024/a.md', 'Alpha, corrected');
    expect(headlines(await read(site))).toEqual(['Alpha, corrected', 'odd Beta']);
    expect(wordsOf(site)).toEqual([before]);
    for (let at = 0; at < 300; at += 1) site.write(`articles/2025/${at}.md`, `odd ${at}`);
    const archive = await read(site);
    expect(archive).toMatchObject({ unchanged: 3 });
    expect(headlines(archive)).toHaveLength(302);
    expect(wordsOf(site)).not.toContain(before);
    expect(wordsOf(site)).toHaveLength(1);
    const again = await read(site, { parse: mustNotParse });
    expect(plain(again.entries)).toEqual(plain(archive.entries));
    expect(plain(again.problems)).toEqual(plain(archive.problems));
  });

  test('stay with those who read them while another run writes the next', async () => {
    const site = withThreeStories();
    const early = await read(site);
    await read(site, { version: '2' });
    expect(headlines(early)).toEqual(['Alpha', 'odd Beta']);
  });
});

/** An index whose base lacks one of the stories, and what reading all of them afresh gives. */
async function withYoungStory(): Promise<{ site: TemporarySite; afresh: Archive }> {
  const site = withThreeStories();
  await read(site);
  site.write('articles/2025/d.md', 'Delta');
  await read(site);
  const afresh = plain(await read(site, { cache: join(site.folder.root, 'another-cache') }));
  return { site, afresh };
}

describe('a damaged index', () => {
  const damages: [string, (index: string, text: string) => void][] = [
    ['is missing', (index) => rmSync(index)],
    ['is empty', (index) => truncateSync(index, 0)],
    ['is all zeros', (index, text) => writeFileSync(index, '\0'.repeat(text.length))],
    ['is cut in a line', (index, text) => truncateSync(index, text.length - 20)],
    ['is cut at the last line’s end', (index, text) => truncateSync(index, text.length - 1)],
    [
      'lacks its last line',
      (index, text) => truncateSync(index, text.lastIndexOf('\n', text.length - 2) + 1),
    ],
    [
      'has a line too many',
      (index, text) => writeFileSync(index, `${text}{"file":"x","blob":"y"}\n`),
    ],
    ['has a line twice', (index, text) => writeFileSync(index, `${text}${text.split('\n')[1]}\n`)],
    [
      'has a row of no kind',
      (index, text) => writeFileSync(index, text.replace(/\n.*\n/, '\n{}\n')),
    ],
    ['has a header of no kind', (index, text) => writeFileSync(index, text.replace(/^.*/, 'null'))],
  ];

  test.each(damages)('that %s is read as absent, and mended', async (_, damage) => {
    const { site, afresh } = await withYoungStory();
    const index = join(site.folder.cache, 'index.ndjson');
    const whole = readFileSync(index, 'utf8');
    damage(index, whole);
    expect(plain(await read(site))).toEqual(afresh);
    expect(await read(site, { parse: mustNotParse })).toMatchObject({ unchanged: 4 });
  });

  test('cut anywhere, it is never short', async () => {
    const { site, afresh } = await withYoungStory();
    const index = join(site.folder.cache, 'index.ndjson');
    const whole = readFileSync(index);
    for (let length = 0; length < whole.length; length += 101) {
      writeFileSync(index, whole.subarray(0, length));
      expect(plain(await read(site))).toEqual(afresh);
    }
  }, 30_000);

  test('is read as absent when the words of its stories are damaged', async () => {
    const site = withThreeStories();
    const first = plain(await read(site));
    const damages: ((words: string, bytes: Buffer) => void)[] = [
      (words) => rmSync(words),
      (words, bytes) => truncateSync(words, bytes.length - 1),
      (words, bytes) => writeFileSync(words, bytes.fill('x', 9, 10)),
      (words, bytes) => writeFileSync(words, Buffer.concat([bytes, bytes])),
    ];
    for (const damage of damages) {
      const [name = '', ...others] = wordsOf(site);
      expect(others).toEqual([]);
      const words = join(site.folder.cache, name);
      damage(words, readFileSync(words));
      expect(plain(await read(site))).toEqual(first);
    }
    expect(await read(site, { parse: mustNotParse })).toMatchObject({ unchanged: 3 });
  });
});

describe('files that are not articles', () => {
  test('a story in other dress is an error, an unknown file a warning', async () => {
    const site = temporarySite();
    for (const file of ['a.txt', 'b.markdown', 'c.MD', 'd.xyz', 'Thumbs.db']) {
      site.write(`articles/2024/${file}`, 'x');
    }
    for (const file of ['a.PNG', 'b.jpeg', 'c.webp', 'd.avif', 'e.svg', 'f.heic', 'g.tif']) {
      site.write(`articles/2024/${file}`, 'x');
    }
    const { problems, entries } = await read(site);
    expect(entries).toEqual([]);
    expect(problems.map(({ rule, level, file }) => [rule, level, file.split('/').at(-1)])).toEqual([
      ['files/unknown', 'warning', 'Thumbs.db'],
      ['files/story-not-read', 'error', 'a.txt'],
      ['files/story-not-read', 'error', 'b.markdown'],
      ['files/story-not-read', 'error', 'c.MD'],
      ['files/unknown', 'warning', 'd.xyz'],
    ]);
  });

  test('a component or data may lie beside an .mdx story, and only there', async () => {
    const site = temporarySite();
    site.write('articles/2024/special.mdx', 'Special');
    site.write('articles/2024/Chart.astro', 'x');
    site.write('articles/2024/votes.csv', 'x');
    site.write('articles/2025/votes.csv', 'x');
    expect((await read(site)).problems.map(({ file }) => file)).toEqual([
      'content/articles/2025/votes.csv',
    ]);
  });
});

describe('texts that cannot be read', () => {
  test('a file in another encoding is a problem at its line, also from the cache', async () => {
    const site = temporarySite();
    site.write('articles/a.md', Buffer.from('Alpha\ncaf\xe9\nend\n', 'latin1'));
    const first = await read(site);
    expect(first.entries).toEqual([]);
    expect(first.problems).toMatchObject([
      { rule: 'files/not-utf-8', file: 'content/articles/a.md', place: { line: 2, column: 4 } },
    ]);
    expect(await read(site)).toMatchObject({ problems: first.problems, unchanged: 1 });
  });

  test('a byte order mark is no part of the text', async () => {
    const site = temporarySite();
    site.write('articles/a.md', '\uFEFFAlpha');
    expect(headlines(await read(site))).toEqual(['Alpha']);
  });

  test('a file that vanishes after the look is a problem now, and none once it is back', async () => {
    const site = withThreeStories();
    const fingerprints = await readFingerprints(site.folder);
    site.move('articles/2024/a.md', 'elsewhere.md');
    const { folder } = site;
    const archive = await readArchive({ folder, fingerprints, parse: parseHeadline, version: '1' });
    expect(archive.problems).toContainEqual(
      expect.objectContaining({ rule: 'files/unreadable', file: 'content/articles/2024/a.md' }),
    );
    site.move('elsewhere.md', 'articles/2024/a.md');
    expect(headlines(await read(site))).toEqual(['Alpha', 'odd Beta']);
  });
});

test('a fault of the parser is thrown, and leaves the index as it was', async () => {
  const site = withThreeStories();
  await expect(read(site, { parse: mustNotParse })).rejects.toThrow('was parsed again');
  expect(existsSync(join(site.folder.cache, 'index.ndjson'))).toBe(false);
  const foreign: ParseArticle = (_file, text, blob) => parseHeadline('articles/x.md', text, blob);
  await expect(read(site, { parse: foreign })).rejects.toThrow('another file or blob');
});

describe('any sequence of edits', () => {
  const file = fc.constantFrom(
    'articles/2016/10/27/a.md',
    'articles/2016/10/27/قصة.md',
    'articles/2024/03/14/b c.md',
    'articles/2024/03/14/special.mdx',
    'articles/2024/03/14/notes.txt',
  );
  const text = fc.constantFrom('One', 'Two', 'Six', 'odd one', 'bad one', 'عنوان');
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), file, text }),
    fc.record({ kind: fc.constant('remove' as const), file }),
    fc.record({ kind: fc.constant('move' as const), file, to: file }),
    fc.record({ kind: fc.constantFrom('stage' as const, 'commit' as const, 'damage' as const) }),
  );

  function apply(site: TemporarySite, step: typeof edit extends fc.Arbitrary<infer T> ? T : never) {
    const exists = (path: string) => existsSync(join(site.folder.content, path));
    const hasGit = existsSync(join(site.folder.root, '.git'));
    const index = join(site.folder.cache, 'index.ndjson');
    if (step.kind === 'write') site.write(step.file, step.text);
    if (step.kind === 'remove' && exists(step.file)) site.remove(step.file);
    if (step.kind === 'move' && exists(step.file)) site.move(step.file, step.to);
    if (step.kind === 'stage' && hasGit) site.git('add', '--all', 'content');
    if (step.kind === 'commit' && hasGit) site.commitAll();
    if (step.kind === 'damage' && existsSync(index)) truncateSync(index, statSync(index).size >> 1);
  }

  test.each([
    ['in a git repository', temporaryRepository],
    ['outside git', temporarySite],
  ])(
    '%s: reading on equals reading afresh',
    async (_, makeSite) => {
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (steps) => {
          const site = makeSite();
          site.write('articles/2000/01/01/first.md', 'First');
          for (const step of steps) {
            apply(site, step);
            const onward = await read(site);
            const afresh = await read(site, { cache: join(site.folder.root, 'no-cache-yet') });
            rmSync(join(site.folder.root, 'no-cache-yet'), { recursive: true });
            expect(plain([onward.entries, onward.problems])).toEqual(
              plain([afresh.entries, afresh.problems]),
            );
            expect(onward.changed.length + onward.unchanged).toBe(afresh.changed.length);
          }
        }),
        { numRuns: 12 },
      );
    },
    60_000,
  );
});
