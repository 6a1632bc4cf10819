import {
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { blobIdOf } from './blob-id.ts';
import { readFingerprints } from './fingerprints.ts';
import { askGitForBlobs } from './git-blobs.ts';
import {
  blobIdOfText,
  runGitInTest,
  temporaryRepository,
  temporarySite,
} from './temporary-site.ts';
import type { TemporarySite } from './temporary-site.ts';

const strike = 'articles/2024/03/14/harbour-strike.md';
const arabic = 'articles/2016/10/27/مدرسة-حاس.md';
const spaced = 'articles/2016/10/27/a "quoted"\tname.md';

/** With git asked about all that the cache does not know. */
async function fingerprintsOf(site: TemporarySite): Promise<Record<string, string>> {
  return Object.fromEntries(await readFingerprints(site.folder, { askGitFor: 1 }));
}

/** A time at which everything that the test has written so far counts as settled. */
const muchLater = () => Date.now() + 60_000;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each([
  ['in a git repository with everything committed', temporaryRepository, true],
  ['in a git repository with nothing committed', temporaryRepository, false],
  ['outside git', temporarySite, false],
])('%s', (_, makeSite, isCommitted) => {
  test('every file has the blob id that git would give it', async () => {
    const site = makeSite();
    site.write('site.yaml', 'name: Gazette\n');
    site.write(strike, 'one\n');
    site.write(arabic, 'two\n');
    site.write(spaced, 'three\n');
    site.write('articles/2024/03/14/empty.md', '');
    if (isCommitted) site.commitAll();
    expect(await fingerprintsOf(site)).toEqual({
      'site.yaml': blobIdOfText('name: Gazette\n'),
      [strike]: blobIdOfText('one\n'),
      [arabic]: blobIdOfText('two\n'),
      [spaced]: blobIdOfText('three\n'),
      'articles/2024/03/14/empty.md': 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
    });
  });

  test('edits, additions, moves and removals are seen', async () => {
    const site = makeSite();
    for (const name of ['a', 'b', 'c', 'd']) site.write(`articles/${name}.md`, `${name}\n`);
    if (isCommitted) site.commitAll();
    await fingerprintsOf(site);
    site.write('articles/a.md', 'A\n');
    site.remove('articles/b.md');
    site.move('articles/c.md', 'articles/2024/moved.md');
    site.write('articles/e.md', 'e\n');
    expect(await fingerprintsOf(site)).toEqual({
      'articles/a.md': blobIdOfText('A\n'),
      'articles/2024/moved.md': blobIdOfText('c\n'),
      'articles/d.md': blobIdOfText('d\n'),
      'articles/e.md': blobIdOfText('e\n'),
    });
  });

  test('hidden files and folders are not content, links are what they point at', async () => {
    const site = makeSite();
    site.write('articles/a.md', 'a\n');
    site.write('articles/.a.md.swp', 'x');
    site.write('.obsidian/workspace.md', 'x');
    writeFileSync(join(site.folder.root, 'elsewhere.md'), 'elsewhere\n');
    symlinkSync('../../elsewhere.md', join(site.folder.content, 'articles/link.md'));
    symlinkSync('articles', join(site.folder.content, 'folder'));
    symlinkSync('..', join(site.folder.content, 'articles/circle'));
    symlinkSync('nowhere.md', join(site.folder.content, 'articles/dangling.md'));
    if (isCommitted) site.commitAll();
    const found = await fingerprintsOf(site);
    expect(found['articles/link.md']).toBe(blobIdOfText('elsewhere\n'));
    expect(found['folder/a.md']).toBe(blobIdOfText('a\n'));
    expect(Object.keys(found)).not.toContain('articles/dangling.md');
    expect(Object.keys(found).filter((file) => /(^|\/)\./.test(file))).toEqual([]);
    expect(Object.keys(found).length).toBeLessThan(20);
    writeFileSync(join(site.folder.root, 'elsewhere.md'), 'changed\n');
    expect((await fingerprintsOf(site))['articles/link.md']).toBe(blobIdOfText('changed\n'));
  });

  test('paths come in order of code units', async () => {
    const site = makeSite();
    for (const name of ['b', 'a', 'Z', 'ä', '𝒶', '\uFF5A']) site.write(`articles/${name}.md`, name);
    if (isCommitted) site.commitAll();
    const paths = Object.keys(await fingerprintsOf(site));
    expect(paths).toEqual(paths.toSorted());
  });
});

test('a file that cannot be read is there all the same', async () => {
  const site = temporarySite();
  site.write('articles/film.mov', '');
  truncateSync(join(site.folder.content, 'articles/film.mov'), 3 * 2 ** 30);
  site.write(strike, 'one\n');
  expect(Object.keys(await fingerprintsOf(site))).toEqual([strike, 'articles/film.mov']);
});

describe('with git', () => {
  test('git vouches for a clean tree, and what it says is kept', async () => {
    const site = temporaryRepository();
    site.write(strike, 'one\n');
    site.commitAll();
    const blob = blobIdOfText('one\n');
    expect(await askGitForBlobs(site.folder.content)).toEqual(new Map([[strike, blob]]));
    await readFingerprints(site.folder, { clock: muchLater, askGitFor: 1 });
    expect(readFileSync(join(site.folder.cache, 'stats'), 'utf8')).toContain(blob);
  });

  test('git is not asked about a few files', async () => {
    const site = temporaryRepository();
    site.git('config', 'core.autocrlf', 'input');
    site.write(strike, 'one\r\n');
    site.commitAll();
    const asked = async (askGitFor: number) =>
      Object.values(Object.fromEntries(await readFingerprints(site.folder, { askGitFor })));
    expect(await asked(2)).toEqual([blobIdOfText('one\r\n')]);
    expect(await asked(1)).toEqual([blobIdOfText('one\n')]);
  });

  test('staged, half-staged and merely announced files have the id of what is on the disk', async () => {
    const site = temporaryRepository();
    site.write(strike, 'committed\n');
    site.commitAll();
    site.write(strike, 'staged\n');
    site.git('add', '--all');
    site.write(strike, 'edited since\n');
    site.write('articles/new.md', 'new\n');
    site.git('add', '--intent-to-add', 'content/articles/new.md');
    expect(await fingerprintsOf(site)).toEqual({
      [strike]: blobIdOfText('edited since\n'),
      'articles/new.md': blobIdOfText('new\n'),
    });
  });

  test('a merge conflict is read from the disk', async () => {
    const site = temporaryRepository();
    site.write(strike, 'one\n');
    site.commitAll();
    site.git('checkout', '--quiet', '-b', 'desk');
    site.write(strike, 'two\n');
    site.commitAll();
    site.git('checkout', '--quiet', '-');
    site.write(strike, 'three\n');
    site.commitAll();
    expect(() => site.git('merge', 'desk')).toThrow();
    const text = readFileSync(join(site.folder.content, strike), 'utf8');
    expect(text).toContain('<<<<<<<');
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText(text) });
  });

  test('a file whose time alone has changed keeps its id', async () => {
    const site = temporaryRepository();
    site.write(strike, 'one\n');
    site.commitAll();
    utimesSync(join(site.folder.content, strike), 1, 1);
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('one\n') });
  });

  test('ignored files are content all the same', async () => {
    const site = temporaryRepository();
    writeFileSync(join(site.folder.root, '.gitignore'), '/content/\n');
    site.write(strike, 'one\n');
    site.commitAll();
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('one\n') });
  });

  test('files that git was told not to look at are looked at', async () => {
    const site = temporaryRepository();
    site.write(strike, 'one\n');
    site.write('articles/sparse.md', 'here\n');
    site.commitAll();
    site.git('update-index', '--assume-unchanged', `content/${strike}`);
    site.git('update-index', '--skip-worktree', 'content/articles/sparse.md');
    site.write(strike, 'changed behind git\n');
    site.remove('articles/sparse.md');
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('changed behind git\n') });
  });

  test('a file that a filter rewrites is known by what is on the disk', async () => {
    const site = temporaryRepository();
    site.git('config', 'filter.upper.clean', 'tr a-z A-Z');
    writeFileSync(join(site.folder.root, '.gitattributes'), '*.svg filter=upper\n');
    site.write('articles/map.svg', 'map\n');
    site.write('articles/a.md', 'a\n');
    site.commitAll();
    expect(site.git('ls-files', '-s', 'content/articles/map.svg')).toContain(blobIdOfText('MAP\n'));
    expect((await fingerprintsOf(site))['articles/map.svg']).toBe(blobIdOfText('map\n'));
  });

  test.each([
    ['ident', '$Id$ one\n'],
    ['working-tree-encoding=UTF-16LE', Buffer.from('one\n', 'utf16le')],
  ])('a file with the attribute %s is known by what is on the disk', async (attribute, bytes) => {
    const site = temporaryRepository();
    writeFileSync(join(site.folder.root, '.gitattributes'), `*.csv text ${attribute}\n`);
    site.write('articles/2024/03/14/tides.csv', bytes);
    site.write(strike, 'one\n');
    site.commitAll();
    site.remove('articles/2024/03/14/tides.csv');
    site.git('checkout', '--', '.');
    const onDisk = readFileSync(join(site.folder.content, 'articles/2024/03/14/tides.csv'));
    expect(await askGitForBlobs(site.folder.content)).toEqual(
      new Map([[strike, blobIdOfText('one\n')]]),
    );
    expect((await fingerprintsOf(site))['articles/2024/03/14/tides.csv']).toBe(blobIdOf(onDisk));
  });

  test('settings that let git look less closely hide no change', async () => {
    const site = temporaryRepository();
    site.git('config', 'core.checkStat', 'minimal');
    site.git('config', 'core.trustctime', 'false');
    const path = join(site.folder.content, strike);
    const anHourAgo = Math.floor(Date.now() / 1000) - 3600;
    site.write(strike, 'one\n');
    utimesSync(path, anHourAgo, anHourAgo);
    site.commitAll();
    writeFileSync(`${path}.new`, 'two\n');
    utimesSync(`${path}.new`, anHourAgo, anHourAgo);
    renameSync(`${path}.new`, path);
    expect(site.git('diff-files', '--name-only')).toBe('');
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('two\n') });
  });

  test('a repository inside content/ and a submodule are read from the disk', async () => {
    const site = temporaryRepository();
    site.write('articles/nested/a.md', 'a\n');
    runGitInTest(join(site.folder.content, 'articles/nested'), ['init', '--quiet']);
    expect(await fingerprintsOf(site)).toEqual({ 'articles/nested/a.md': blobIdOfText('a\n') });
    runGitInTest(join(site.folder.content, 'articles/nested'), ['add', '--all']);
    runGitInTest(join(site.folder.content, 'articles/nested'), ['commit', '--quiet', '-m', 'x']);
    site.git('-c', 'advice.addEmbeddedRepo=false', 'add', '--all');
    expect(site.git('ls-files', '-s')).toMatch(/^160000/);
    expect(await fingerprintsOf(site)).toEqual({ 'articles/nested/a.md': blobIdOfText('a\n') });
  });

  test('the repository of a hook that runs the build is not mistaken for the site’s', async () => {
    const other = temporaryRepository();
    other.write('articles/other.md', 'other\n');
    other.commitAll();
    const site = temporaryRepository();
    site.write(strike, 'one\n');
    site.commitAll();
    vi.stubEnv('GIT_DIR', join(other.folder.root, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other.folder.root);
    vi.stubEnv('GIT_INDEX_FILE', join(other.folder.root, '.git/index'));
    vi.stubEnv('GIT_PREFIX', 'content/');
    expect((await askGitForBlobs(site.folder.content))?.size).toBe(1);
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('one\n') });
  });

  test('when git cannot answer, the disk does', async () => {
    const site = temporaryRepository();
    site.write(strike, 'one\n');
    site.commitAll();
    truncateSync(join(site.folder.root, '.git/index'), 20);
    expect(await askGitForBlobs(site.folder.content)).toBeUndefined();
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('one\n') });
    vi.stubEnv('PATH', '/nowhere');
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('one\n') });
  });

  test('a submodule, a folder above and content/ itself can each be the repository', async () => {
    const site = temporarySite();
    site.write(strike, 'one\n');
    runGitInTest(site.folder.content, ['init', '--quiet']);
    runGitInTest(site.folder.content, ['add', '--all']);
    expect((await askGitForBlobs(site.folder.content))?.size).toBe(1);
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('one\n') });
  });

  test('the index of the repository is not written', async () => {
    const site = temporaryRepository();
    site.write(strike, 'one\n');
    site.commitAll();
    utimesSync(join(site.folder.content, strike), 1, 1);
    const index = join(site.folder.root, '.git/index');
    const before = [statSync(index).mtimeMs, readFileSync(index)];
    await fingerprintsOf(site);
    expect([statSync(index).mtimeMs, readFileSync(index)]).toEqual(before);
  });
});

describe('the cache of what the disk says', () => {
  const keptBlob = '0123456789012345678901234567890123456789';

  /** Puts another id where the real one is kept: it comes back only if the file is not read. */
  async function readWithForgedCache(site: TemporarySite, clock: () => number) {
    await readFingerprints(site.folder, { clock });
    const path = join(site.folder.cache, 'stats');
    const kept = readFileSync(path, 'utf8');
    writeFileSync(path, kept.replaceAll(/[0-9a-f]{40}/g, keptBlob));
  }

  test('a settled file is not read again', async () => {
    const site = temporarySite();
    site.write(strike, 'one\n');
    await readWithForgedCache(site, muchLater);
    expect(await fingerprintsOf(site)).toEqual({ [strike]: keptBlob });
  });

  test('a file that changed within two seconds of the look is read again', async () => {
    const site = temporarySite();
    site.write(strike, 'one\n');
    const { mtimeMs } = statSync(join(site.folder.content, strike));
    await readFingerprints(site.folder, { clock: () => mtimeMs });
    site.write(strike, 'two\n');
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('two\n') });
  });

  test('a replaced file is seen although its size and time are those of the old one', async () => {
    const site = temporarySite();
    const path = join(site.folder.content, strike);
    site.write(strike, 'one\n');
    utimesSync(path, 1000, 1000);
    await readWithForgedCache(site, muchLater);
    site.write(strike, 'two\n');
    utimesSync(path, 1000, 1000);
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('two\n') });
  });

  test('what is gone leaves the cache', async () => {
    const site = temporarySite();
    site.write(strike, 'one\n');
    site.write('articles/b.md', 'b\n');
    await readFingerprints(site.folder, { clock: muchLater });
    site.remove(strike);
    await readFingerprints(site.folder, { clock: muchLater });
    const kept = readFileSync(join(site.folder.cache, 'stats'), 'utf8');
    expect(kept).toContain('articles/b.md');
    expect(kept).not.toContain(strike);
  });

  test('what lies behind a link, out of order, is kept as well', async () => {
    const site = temporarySite();
    for (const name of ['a/one', 'b-two', 'c/three']) site.write(`articles/${name}.md`, name);
    symlinkSync('c', join(site.folder.content, 'articles/b'));
    await readWithForgedCache(site, muchLater);
    const found = await readFingerprints(site.folder);
    expect(found.size).toBe(4);
    expect(new Set(found.values())).toEqual(new Set([keptBlob]));
  });

  test('a damaged cache is as good as none', async () => {
    const site = temporarySite();
    site.write(strike, 'one\n');
    await readFingerprints(site.folder, { clock: muchLater });
    truncateSync(join(site.folder.cache, 'stats'), 30);
    expect(await fingerprintsOf(site)).toEqual({ [strike]: blobIdOfText('one\n') });
  });
});
