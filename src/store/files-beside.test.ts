import {
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { filesBeside, readBeside } from './files-beside.ts';
import { lookAtFiles } from './look.ts';
import { temporarySite } from './temporary-site.ts';

/** A time at which everything that the test has written so far counts as settled. */
const muchLater = () => Date.now() + 60_000;

function site(files: readonly string[]) {
  const { folder } = temporarySite();
  const at = (file: string) => join(folder.root, file);
  for (const file of files) {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), file);
  }
  const prints = () => readBeside(folder, filesBeside(folder), muchLater);
  const look = () => lookAtFiles(filesBeside(folder), muchLater);
  return { at, folder, prints, look };
}

/**
 * As git, cp and tar write them: within one tick of the disk's clock, and of one size.
 *
 * @returns whether that could be done: some disks count finely.
 */
function writeTwins(one: string, other: string): boolean {
  const times = (file: string) => [statSync(file).mtimeMs, statSync(file).ctimeMs].join(' ');
  for (let tries = 0; tries < 1000; tries++) {
    rmSync(one, { force: true });
    rmSync(other, { force: true });
    writeFileSync(one, 'one');
    writeFileSync(other, 'two');
    if (times(one) === times(other)) return true;
  }
  return false;
}

it('finds the ledger and what is copied, hidden names included, and nothing that desks leave behind', () => {
  const known = [
    'content/.ledger/2024-03.json',
    'content/brand/fonts/own.woff2',
    'content/brand/logo.svg',
    'public/.nojekyll',
  ];
  const { folder, at } = site([
    ...known,
    'public/.well-known/security.txt',
    'public/.DS_Store',
    'public/.git/HEAD',
    'content/brand/tokens.css',
    'content/site.yaml',
    'content/.ledger/.2024-03.json.half-written',
    'content/.ledger/notes.txt',
  ]);
  // As Emacs makes them beside a file with unsaved changes.
  symlinkSync('editor@desk.4711:1700000000', at('public/.#humans.txt'));
  symlinkSync('editor@desk.4711:1700000000', at('content/brand/fonts/.#own.woff2'));
  const found = filesBeside(folder).map(({ path }) => path);
  expect(found).toEqual([...known, 'public/.well-known/security.txt']);
});

it('tells folders that have changed places, and a link that leads elsewhere', async ({ skip }) => {
  const { at, prints, look } = site(['public/a/x.txt', 'public/b/x.txt', 'one.txt', 'two.txt']);
  const areTwins =
    writeTwins(at('public/a/x.txt'), at('public/b/x.txt')) &&
    writeTwins(at('one.txt'), at('two.txt'));
  skip(!areTwins, 'This disk tells every two files apart by their times.');
  symlinkSync('../one.txt', at('public/link.txt'));
  const seen = [{ prints: await prints(), look: look() }];
  const changes = [
    () => {
      renameSync(at('public/a'), at('public/c'));
      renameSync(at('public/b'), at('public/a'));
      renameSync(at('public/c'), at('public/b'));
    },
    () => {
      rmSync(at('public/link.txt'));
      symlinkSync('../two.txt', at('public/link.txt'));
    },
  ];
  for (const change of changes) {
    change();
    const before = seen.at(-1);
    const now = { prints: await prints(), look: look() };
    expect(now.prints).not.toEqual(before?.prints);
    expect(now.look).not.toBe(before?.look);
    seen.push(now);
  }
});

it('knows a young file by its bytes, and by the same token once it has settled', async () => {
  const { at, folder } = site(['public/ads.txt']);
  const files = [{ path: 'public/ads.txt', stamp: 'what the disk says', changed: 10_000 }];
  const printAt = async (milliseconds: number) =>
    (await readBeside(folder, files, () => milliseconds)).get('public/ads.txt');
  const young = await printAt(10_500);
  expect(await printAt(11_000)).toBe(young);
  writeFileSync(at('public/ads.txt'), 'another, within the same tick');
  const other = await printAt(11_500);
  expect(other).not.toBe(young);
  expect(await printAt(20_000)).toBe(other);
  // From now on the disk would tell.
  writeFileSync(at('public/ads.txt'), 'not read');
  expect(await printAt(20_000)).toBe(other);
});

it('takes a file that is written anew for another, though its bytes are the same', async () => {
  const { at, prints } = site(['public/ads.txt']);
  const before = await prints();
  utimesSync(at('public/ads.txt'), 1000, 1000);
  expect(await prints()).not.toEqual(before);
});
