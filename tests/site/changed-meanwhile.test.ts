/** Files that are saved while a site is built: they are not published unchecked, nor kept. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { outputVersion } from '../../src/build/code-version.ts';
import { openArchive } from '../../src/build/open-archive.ts';
import { readyPress } from '../../src/build/press.ts';
import { stageFiles } from '../../src/build/stage.ts';
import { readFingerprints } from '../../src/store/fingerprints.ts';
import { resolveSiteFolder } from '../../src/store/site-folder.ts';
import { makeSite, smallSite, story, writeFiles } from './site.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

const note = 'content/articles/2026/11/20/parts/Note.astro';
const noted = story(
  'Noted',
  '2026-11-20',
  '',
  "import Note from './parts/Note.astro';\n\n<Note />",
);

it.each([
  [
    'a style of the brand',
    'content/brand/tokens.css',
    [':root { --a: #0a5 }', ':root { --a: #05a }'],
    {},
  ],
  [
    'a part of a story',
    note,
    ['<p>1</p>', '<p>2</p>'],
    { 'content/articles/2026/11/20/m.mdx': noted },
  ],
] as const)(
  'refuses %s that is saved while the pages are bundled',
  async (_, file, texts, more) => {
    const [before, after] = texts;
    const root = makeSite({ ...smallSite(), ...more, [file]: before });
    const folder = resolveSiteFolder({ flag: root, repository: root });
    const prints = await readFingerprints(folder);
    const { archive } = await openArchive(folder, now, { fingerprints: prints });
    if (!archive) throw new Error('The archive cannot be read.');
    const bundle = async () => {
      const { own } = await readyPress(archive, outputVersion(prints), prints);
      return own?.bundle.folder;
    };
    writeFiles(root, { [file]: after });
    await expect(bundle()).rejects.toMatchObject({ problems: [{ rule: 'files/changed', file }] });
    writeFiles(root, { [file]: before });
    expect(await bundle()).toContain(path.join(root, '.stet/bundle'));
  },
  60_000,
);

it('names a public file that is taken away before it is copied', async () => {
  const root = makeSite({ 'public/humans.txt': 'The newsroom.\n' });
  const copy = ['humans.txt', 'maps/quay.svg'].map((file) => {
    return { file, from: path.join(root, 'public', file), key: file };
  });
  const staging = path.join(root, '.stet/staging-1');
  await expect(stageFiles({ copy }, { staging }, root)).rejects.toMatchObject({
    problems: [{ rule: 'files/changed', file: 'public/maps/quay.svg' }],
  });
});
