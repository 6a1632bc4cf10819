import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleSite } from '../archive/sample-site.ts';
import type { Problem } from '../problems/problem.ts';
import { readFingerprints } from './fingerprints.ts';
import { keptContent } from './kept-content.ts';
import type { ContentParsers } from './read-content.ts';
import { temporarySite } from './temporary-site.ts';

function makeGazette() {
  const site = temporarySite();
  site.write('site.yaml', 'Gazette');
  site.write('topics/syria.yaml', 'Syria');
  site.write('articles/2016/10/27/hass-school.md', 'A story');
  const parsed: string[] = [];
  const note = (source: { file: string; text: string }): Problem[] => {
    parsed.push(source.file);
    if (!source.text.includes('bad')) return [];
    return [{ rule: 'test/bad', level: 'warning', file: source.file, what: source.text }];
  };
  const parsers: ContentParsers = {
    parseSite: (source) => ({ problems: note(source), site: { ...sampleSite, name: source.text } }),
    parseRecord: (kind, source) => {
      const id = source.file.slice(kind.length + 1, -'.yaml'.length);
      const record = { id, name: source.text, formerIds: [], alsoKnownAs: [] };
      return { record, problems: note(source) };
    },
    parseRedirects: (source) => ({ redirects: [], problems: note(source) }),
    parsePage: (source) => ({ problems: note(source) }),
  };
  /** @returns the content, and which files were parsed for it. */
  const read = async (version = '1') => {
    parsed.length = 0;
    const fingerprints = await readFingerprints(site.folder);
    const content = await keptContent({ folder: site.folder, fingerprints, parsers, version });
    return { content, parsed: [...parsed] };
  };
  return { ...site, read };
}

const all = ['site.yaml', 'topics/syria.yaml'];

test('what was read is given again, without a file being parsed, whatever stories say', async () => {
  const { read, write } = makeGazette();
  const first = await read();
  expect(first.parsed).toEqual(all);
  expect(await read()).toEqual({ content: first.content, parsed: [] });
  write('articles/2016/10/27/hass-school.md', 'Another one');
  write('drafts/next.md', 'A draft');
  expect(await read()).toEqual({ content: first.content, parsed: [] });
});

test('it is read again when one of its files changes, comes or goes, and with other code', async () => {
  const { read, write, remove } = makeGazette();
  await read();
  write('topics/syria.yaml', 'The war in Syria');
  const changed = await read();
  expect(changed.parsed).toEqual(all);
  expect(changed.content.records.topics.get('syria')?.name).toBe('The war in Syria');
  write('topics/harbour.yaml', 'The harbour');
  expect((await read()).content.records.topics.size).toBe(2);
  remove('topics/harbour.yaml');
  expect((await read()).content.records.topics.size).toBe(1);
  expect((await read('2')).parsed).toEqual(all);
  expect((await read('2')).parsed).toEqual([]);
});

test('what has problems is read again, so that they are told again', async () => {
  const { read, write } = makeGazette();
  write('topics/syria.yaml', 'bad topic');
  for (const _ of [1, 2]) {
    const { content, parsed } = await read();
    expect(parsed).toEqual(all);
    expect(content.problems.map(({ what }) => what)).toEqual(['bad topic']);
  }
});

test('a damaged file is as good as none', async () => {
  const { read, folder } = makeGazette();
  const first = await read();
  const file = join(folder.cache, 'content');
  const whole = readFileSync(file);
  const changed = Buffer.from(whole);
  changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
  for (const damaged of [changed, whole.subarray(0, whole.length / 2), Buffer.alloc(0)]) {
    writeFileSync(file, damaged);
    expect(await read()).toEqual({ content: first.content, parsed: all });
  }
});
