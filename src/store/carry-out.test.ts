import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carryOut, isThere } from './carry-out.ts';
import { readDrafts } from './read-drafts.ts';
import { temporarySite } from './temporary-site.ts';

describe('carrying a plan out', () => {
  it('writes, moves, copies and removes, and drops the folders that become empty', () => {
    const { folder, write } = temporarySite();
    write('articles/2016/10/27/hass.md', 'old');
    write('articles/2016/10/27/in/map.png', 'map');
    write('drafts/a.md', 'a');
    carryOut(folder, [
      { kind: 'remove', file: 'articles/2016/10/27/hass.md' },
      {
        kind: 'move',
        from: 'articles/2016/10/27/in/map.png',
        to: 'articles/2017/01/01/in/map.png',
      },
      { kind: 'write', file: 'articles/2017/01/01/hass.md', text: 'new' },
      { kind: 'copy', from: 'drafts/a.md', to: 'articles/2017/01/01/a.md' },
    ]);
    const text = (file: string) => readFileSync(join(folder.content, file), 'utf8');
    expect(text('articles/2017/01/01/hass.md')).toBe('new');
    expect(text('articles/2017/01/01/in/map.png')).toBe('map');
    expect(text('articles/2017/01/01/a.md')).toBe('a');
    expect(isThere(folder, 'articles/2016')).toBe(false);
    carryOut(folder, [{ kind: 'remove', file: 'drafts/a.md' }]);
    expect(existsSync(join(folder.content, 'drafts'))).toBe(true);
  });

  it('removes nothing when a step before it fails', () => {
    const { folder, write } = temporarySite();
    write('articles/2016/10/27/hass.md', 'old');
    const plan = [
      { kind: 'remove', file: 'articles/2016/10/27/hass.md' },
      { kind: 'move', from: 'articles/nothing.png', to: 'articles/2017/nothing.png' },
    ] as const;
    expect(() => carryOut(folder, plan)).toThrow('ENOENT');
    expect(isThere(folder, 'articles/2016/10/27/hass.md')).toBe(true);
  });
});

it('reads the drafts, in folders as well, and nothing else', async () => {
  const { folder, write } = temporarySite();
  expect(await readDrafts(folder)).toEqual([]);
  write('drafts/b.mdx', 'b');
  write('drafts/a/a.md', 'a');
  write('drafts/map.png', 'map');
  write('drafts/bad.md', Buffer.from([0xff, 0xfe]));
  expect(await readDrafts(folder)).toEqual([
    { file: 'drafts/a/a.md', text: 'a' },
    { file: 'drafts/b.mdx', text: 'b' },
  ]);
});
