import { cpSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, hashes, makeSite, siteYaml, smallSite, story, writeFiles } from './site.ts';

const dist = (root: string) => path.join(root, 'dist');

describe('a second build', () => {
  it('is over before Astro starts when nothing has changed', async () => {
    const root = makeSite(smallSite());
    const first = await build(root);
    expect(first.outcome).toBe('built');
    const second = await build(root);
    expect(second).toMatchObject({ outcome: 'current', rendered: 0, created: [], replaced: [] });
  });

  it('renders only what shows a changed headline', async () => {
    const root = makeSite(smallSite());
    await build(root);
    const file = 'content/articles/2025/01/02/third.md';
    writeFiles(root, { [file]: story('A third story, mended', '2025-01-02T09:30:00Z') });
    const { outcome, replaced, created, removed } = await build(root);
    expect({ outcome, created, removed }).toEqual({ outcome: 'built', created: [], removed: [] });
    expect(replaced.toSorted()).toEqual([
      '2024/03/15/second/index.html',
      '2025/01/02/index.html',
      '2025/01/02/third/index.html',
      '2025/01/index.html',
      '2026/11/20/fourth/index.html',
      'atom.xml',
      'citations/2025-01.bib',
      'citations/2025-01.json',
      'citations/2025-01.ris',
      'feed.json',
      'feeds/2025-01.xml',
      'feeds/sections/world.xml',
      'index.html',
      'on-this-day/01-02/index.html',
      'rss.xml',
      'sections/world/2025/index.html',
      'sections/world/index.html',
    ]);
  });

  it('gives what a clean build gives, byte for byte, after every kind of change', async () => {
    const root = makeSite({ ...smallSite(), 'content/site.yaml': `${siteYaml}data: true\n` });
    await build(root);
    const changes: (() => void)[] = [
      () => writeFiles(root, { 'content/articles/2024/03/14/new.md': story('New', '2024-03-14') }),
      () => writeFiles(root, { 'content/topics/harbour.yaml': 'name: The harbour\n' }),
      () => rmSync(path.join(root, 'content/articles/2025/01/02/third.md')),
      () =>
        writeFiles(root, {
          'content/articles/2024/03/15/second.md': story(
            'A second story',
            '2024-03-15',
            'status: withdrawn\ncorrections: [{ date: 2024-03-16, kind: meaning, text: Withdrawn. }]\n',
          ),
        }),
      () => writeFiles(root, { 'public/humans.txt': 'The newsroom.\n' }),
    ];
    for (const change of changes) {
      change();
      await build(root);
      const incremental = hashes(dist(root));
      rmSync(path.join(root, '.stet'), { recursive: true });
      rmSync(dist(root), { recursive: true });
      await build(root);
      expect(incremental).toEqual(hashes(dist(root)));
    }
  }, 120_000);

  it('is right, too, where somebody has put an older dist back', async () => {
    const root = makeSite(smallSite());
    await build(root);
    cpSync(dist(root), path.join(root, 'older'), { recursive: true });
    const file = 'content/articles/2024/03/14/first.md';
    writeFiles(root, { [file]: story('A first story, mended', '2024-03-14') });
    await build(root);
    const newest = hashes(dist(root));
    rmSync(dist(root), { recursive: true });
    renameSync(path.join(root, 'older'), dist(root));
    expect(hashes(dist(root))).not.toEqual(newest);
    expect((await build(root)).outcome).toBe('built');
    expect(hashes(dist(root))).toEqual(newest);
    expect((await build(root)).outcome).toBe('current');

    rmSync(path.join(dist(root), 'rss.xml'));
    await build(root);
    expect(hashes(dist(root))).toEqual(newest);
  });

  it('copies a public file anew whose folder has changed places with another of the same times', async () => {
    const root = makeSite(smallSite());
    const at = (file: string) => path.join(root, 'public', file);
    for (let tries = 0; tries < 1000; tries++) {
      rmSync(at(''), { recursive: true, force: true });
      writeFiles(root, { 'public/a/x.txt': 'one', 'public/b/x.txt': 'two' });
      if (statSync(at('a/x.txt')).ctimeMs === statSync(at('b/x.txt')).ctimeMs) break;
    }
    await build(root);
    renameSync(at('a'), at('c'));
    renameSync(at('b'), at('a'));
    renameSync(at('c'), at('b'));
    expect(await build(root)).toMatchObject({
      outcome: 'built',
      rendered: 0,
      replaced: ['a/x.txt', 'b/x.txt'],
    });
  });

  it('leaves out a link in public/ that leads nowhere', async () => {
    const root = makeSite({ ...smallSite(), 'public/humans.txt': 'The newsroom.\n' });
    await build(root);
    // As Emacs makes it beside a file with unsaved changes.
    symlinkSync('editor@desk.4711:1700000000', path.join(root, 'public/.#humans.txt'));
    expect((await build(root)).outcome).toBe('current');
  });

  it('marks last year’s stories as archive in January, and holds nothing longer than asked', async () => {
    const root = makeSite({
      ...smallSite(),
      'content/articles/2027/01/05/later.md': story('Later', '2027-01-05T10:00:00Z'),
    });
    const before = await build(root);
    expect(before.held.map(({ file }) => file)).toEqual(['content/articles/2027/01/05/later.md']);
    const january = await build(root, ['--now', '2027-01-02T00:00:00Z']);
    expect(january.replaced).toContain('2026/11/20/fourth/index.html');
    expect(january.replaced).not.toContain('2025/01/02/third/index.html');
    const released = await build(root, ['--now', '2027-01-05T10:00:00Z']);
    expect(released.created).toContain('2027/01/05/later/index.html');
  });
});
