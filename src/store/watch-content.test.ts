import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { temporarySite } from './temporary-site.ts';
import { watchContent } from './watch-content.ts';

const patience = { timeout: 20_000 };

function siteWithStory() {
  const site = temporarySite();
  site.write('articles/2024/a.md', 'first');
  return site;
}

/** Watches a new site, or the one given; `told` are all paths so far, each burst a list. */
function watched(site = siteWithStory()) {
  const told: string[][] = [];
  const faults: unknown[] = [];
  const watching = watchContent(
    site.folder.content,
    async (paths) => {
      told.push([...paths]);
    },
    (fault) => faults.push(fault),
  );
  onTestFinished(() => watching.stop());
  return { site, told, faults, watching, paths: () => told.flat() };
}

it('tells of files that are written, moved and removed', async () => {
  const { site, paths, faults } = watched();
  site.write('articles/2024/a.md', 'second');
  await expect.poll(paths, patience).toContain('articles/2024/a.md');
  site.move('articles/2024/a.md', 'articles/2024/b.md');
  await expect.poll(paths, patience).toContain('articles/2024/b.md');
  site.remove('articles/2024/b.md');
  expect(faults).toEqual([]);
});

it('tells of what happens in folders that are made, renamed and made again', async () => {
  const { site, paths, told } = watched();
  site.write('articles/2025/c.md', 'new');
  await expect.poll(paths, patience).toContain('articles/2025');
  told.length = 0;
  site.write('articles/2025/c.md', 'newer');
  await expect.poll(paths, patience).toContain('articles/2025/c.md');
  site.move('articles/2025', 'articles/2026');
  await expect.poll(paths, patience).toContain('articles/2026');
  told.length = 0;
  site.write('articles/2026/c.md', 'newest');
  await expect.poll(paths, patience).toContain('articles/2026/c.md');
  mkdirSync(join(site.folder.content, 'articles/2025'));
  await expect.poll(paths, patience).toContain('articles/2025');
  site.write('articles/2025/d.md', 'again');
  await expect.poll(paths, patience).toContain('articles/2025/d.md');
});

it('tells of edits in a folder that was removed and made again in one burst', async () => {
  const { site, paths, told, faults } = watched();
  site.write('articles/2024/03/b.md', 'first');
  await expect.poll(paths, patience).toContain('articles/2024/03');
  // As git does where two branches have other files in a folder.
  site.remove('articles/2024');
  site.write('articles/2024/03/c.md', 'of the other branch');
  await expect.poll(paths, patience).toContain('articles/2024');
  await pause(200);
  for (const file of ['articles/2024/d.md', 'articles/2024/03/c.md']) {
    told.length = 0;
    site.write(file, 'edited');
    await expect.poll(paths, patience).toContain(file);
  }
  expect(faults).toEqual([]);
});

it('goes on after a path that the system cannot follow', async () => {
  const { site, paths, faults } = watched();
  symlinkSync('round.md', join(site.folder.content, 'articles/round.md'));
  await expect.poll(paths, patience).toContain('articles/round.md');
  site.write('articles/2024/a.md', 'second');
  await expect.poll(paths, patience).toContain('articles/2024/a.md');
  expect(faults).toEqual([]);
});

/** Other systems watch a tree as a whole, and follow no link out of it. */
const onLinux = it.runIf(process.platform === 'linux');

onLinux('tells of what links lead to: files, replaced ones too, and folders', async () => {
  const { site, paths, told, faults } = watched();
  const { root, content } = site.folder;
  const elsewhere = join(root, 'elsewhere');
  mkdirSync(join(elsewhere, '2025/03'), { recursive: true });
  writeFileSync(join(elsewhere, 'b.md'), 'first');
  symlinkSync(join(elsewhere, '2025'), join(content, 'articles/2025'));
  symlinkSync('../../elsewhere/b.md', join(content, 'articles/b.md'));
  symlinkSync('b.md', join(content, 'articles/c.md'));
  await expect.poll(paths, patience).toContain('articles/c.md');
  const tells = async (path: string, change: () => void) => {
    await pause(100);
    told.length = 0;
    change();
    await expect.poll(paths, patience).toContain(path);
  };
  const replace = (file: string) => {
    writeFileSync(`${file}.new`, 'replaced');
    renameSync(`${file}.new`, file);
  };
  for (let round = 0; round < 2; round++) {
    await tells('articles/b.md', () => writeFileSync(join(elsewhere, 'b.md'), `edited ${round}`));
    await tells('articles/b.md', () => replace(join(elsewhere, 'b.md')));
    await tells('articles/c.md', () => replace(join(elsewhere, 'b.md')));
    await tells('articles/2025/03/d.md', () =>
      writeFileSync(join(elsewhere, '2025/03/d.md'), `new ${round}`),
    );
    await tells('articles/2025', () => renameSync(join(elsewhere, '2025'), join(root, 'gone')));
    await tells('articles/2025', () => renameSync(join(root, 'gone'), join(elsewhere, '2025')));
  }
  expect(told.flat()).not.toContain('b.md');
  rmSync(join(content, 'articles/2025'));
  await expect.poll(paths, patience).toContain('articles/2025');
  await pause(100);
  told.length = 0;
  writeFileSync(join(elsewhere, '2025/03/d.md'), 'of no concern');
  await pause(200);
  expect(paths()).toEqual([]);
  expect(faults).toEqual([]);
});

onLinux('watches what links lead to from the start, and follows no circle', async () => {
  const site = temporarySite();
  const { root, content } = site.folder;
  site.write('articles/2024/a.md', 'first');
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync(content, join(root, 'elsewhere/back'));
  symlinkSync(join(root, 'elsewhere'), join(content, 'articles/linked'));
  symlinkSync('../articles', join(content, 'articles/itself'));
  symlinkSync('two.md', join(content, 'one.md'));
  symlinkSync('one.md', join(content, 'two.md'));
  symlinkSync(join(root, 'later.md'), join(content, 'later.md'));
  const { paths, faults } = watched(site);
  writeFileSync(join(root, 'elsewhere/b.md'), 'new');
  await expect.poll(paths, patience).toContain('articles/linked/b.md');
  writeFileSync(join(root, 'later.md'), 'new');
  await expect.poll(paths, patience).toContain('later.md');
  site.write('articles/2024/a.md', 'second');
  await expect.poll(paths, patience).toContain('articles/2024/a.md');
  expect(faults).toEqual([]);
});

onLinux('goes on where the folder itself is removed and made again, or is a link', async () => {
  const site = siteWithStory();
  const { root, content } = site.folder;
  const { paths, told, faults } = watched(site);
  const again = async () => {
    await expect.poll(paths, patience).toContain('');
    await pause(100);
    told.length = 0;
    site.write('articles/2024/a.md', 'edited');
    await expect.poll(paths, patience).toContain('articles/2024/a.md');
    told.length = 0;
  };
  rmSync(content, { recursive: true });
  await expect.poll(paths, patience).toContain('');
  told.length = 0;
  site.write('articles/2024/a.md', 'again');
  await again();
  // In one burst, as by who swaps a folder for a new copy.
  renameSync(content, join(root, 'old'));
  site.write('articles/2024/a.md', 'of the copy');
  await again();
  rmSync(content, { recursive: true });
  symlinkSync('old', content);
  await again();
  renameSync(join(root, 'old'), join(root, 'older'));
  await expect.poll(paths, patience).toContain('');
  told.length = 0;
  renameSync(join(root, 'older'), join(root, 'old'));
  await again();
  writeFileSync(join(root, 'beside.md'), 'of no concern');
  await pause(200);
  expect(paths()).toEqual([]);
  expect(faults).toEqual([]);
});

it('outlives folders that come and go while it looks at them', async () => {
  const { site, paths, faults } = watched();
  const { content } = site.folder;
  // Another process, since this one looks and cannot remove anything meanwhile.
  const hasty = 'for n in $(seq 100); do mkdir -p 2025/{a,b,c}/{d,e}; rm -r 2025; done; mkdir 2025';
  const desk = spawn('bash', ['-c', hasty], { cwd: join(content, 'articles') });
  expect(await once(desk, 'exit')).toEqual([0, null]);
  await expect.poll(paths, patience).toContain('articles/2025');
  await pause(200);
  site.write('articles/2025/c.md', 'new');
  await expect.poll(paths, patience).toContain('articles/2025/c.md');
  expect(faults).toEqual([]);
});

it('passes hidden names over, and is silent once stopped', async () => {
  const { site, paths, watching } = watched();
  site.write('articles/2024/.a.md.swp', 'an editor’s');
  site.write('articles/2024/a.md', 'second');
  await expect.poll(paths, patience).toEqual(['articles/2024/a.md']);
  watching.stop();
  site.write('articles/2024/a.md', 'third');
  await pause(200);
  expect(paths()).toEqual(['articles/2024/a.md']);
});

it('goes on after a failure, and never works twice at once', async () => {
  const site = temporarySite();
  const faults: unknown[] = [];
  let atWork = 0;
  let calls = 0;
  const watching = watchContent(
    site.folder.content,
    async () => {
      calls += 1;
      atWork += 1;
      expect(atWork).toBe(1);
      await pause(100);
      atWork -= 1;
      if (calls === 1) throw new Error('once');
    },
    (fault) => faults.push(fault),
  );
  onTestFinished(() => watching.stop());
  for (const text of ['one', 'two', 'three']) {
    site.write('site.yaml', text);
    await pause(70);
  }
  await expect.poll(() => calls, patience).toBeGreaterThan(1);
  expect(faults).toEqual([new Error('once')]);
});

it('calls again when asked to, with no paths, and not beside a call that is at work', async () => {
  const { watching, told, site, paths } = watched();
  watching.again();
  await expect.poll(() => told, patience).toEqual([[]]);
  site.write('articles/2024/a.md', 'second');
  watching.again();
  await expect.poll(paths, patience).toEqual(['articles/2024/a.md']);
  watching.again();
  watching.stop();
  await pause(100);
  expect(told.at(-1)).toEqual(['articles/2024/a.md']);
});

it('brings the paths of a failed call again with the next change, and not before', async () => {
  const site = temporarySite();
  const told: string[][] = [];
  const faults: unknown[] = [];
  const watching = watchContent(
    site.folder.content,
    async (paths) => {
      told.push([...paths].sort());
      if (told.length === 1) throw new Error('once');
    },
    (fault) => faults.push(fault),
  );
  onTestFinished(() => watching.stop());
  site.write('a.yaml', 'first');
  await expect.poll(() => faults, patience).toEqual([new Error('once')]);
  await pause(200);
  expect(told).toEqual([['a.yaml']]);
  site.write('b.yaml', 'second');
  await expect.poll(() => told.at(-1), patience).toEqual(['a.yaml', 'b.yaml']);
  await pause(100);
  site.write('c.yaml', 'third');
  await expect.poll(() => told.at(-1), patience).toEqual(['c.yaml']);
});
