/**
 * Where Astro's application is not as this project expects, and where a page wants more of it than
 * its props, Astro renders it itself: slower, and the same.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../../src/build/build.ts';
import { readManifest } from '../../src/build/manifest.ts';
import { openArchive } from '../../src/build/open-archive.ts';
import { planBuild } from '../../src/build/plan.ts';
import { mdxFiles } from '../../src/build/press.ts';
import { stagePages } from '../../src/build/stage.ts';
import { stagingFolders } from '../../src/build/staging.ts';
import { readFingerprints } from '../../src/store/fingerprints.ts';
import { resolveSiteFolder } from '../../src/store/site-folder.ts';
import { build, filesOf, hashes, makeSite, now, siteYaml, smallSite, story } from './site.ts';

const map = path.resolve(import.meta.dirname, '../../content/articles/2016/10/27/hass-map.png');

it('gives the same bytes without a bundle of its own', async () => {
  const root = makeSite({
    ...smallSite(),
    'content/site.yaml': `${siteYaml}data: true\n`,
    'content/articles/2024/03/14/special.mdx': story(
      'Special',
      '2024-03-14T09:00:00Z',
      '',
      'import map from \'./map.png\';\n\n![A map](map.png)\n\n<img src={map.src} alt="A map" />',
    ),
    'content/articles/2024/03/14/map.png': readFileSync(map),
  });
  await build(root);
  const folder = resolveSiteFolder({ flag: root, repository: root });
  const fingerprints = await readFingerprints(folder);
  const { archive } = await openArchive(folder, Date.parse(now), { fingerprints });
  if (!archive) throw new Error('The small site has problems.');
  const plan = planBuild(archive.context, [], { printing: '' });
  const { staged, links } = await stagePages(archive, plan, {
    folders: stagingFolders(folder),
    press: { run: { folder, site: archive.site, mdxFiles: mdxFiles(archive) } },
    previous: undefined,
    printing: '',
    onPage: () => undefined,
  });
  const [whole, usual] = [path.join(root, '.stet/staging'), path.join(root, 'dist')].map(hashes);
  const files = [...plan.render.map(({ file }) => file), ...staged].toSorted();
  expect(files.length).toBeGreaterThan(60);
  const of = (all: Record<string, string> = {}) => files.map((file) => [file, all[file]]);
  expect(of(whole)).toEqual(of(usual));
  expect(Object.keys(whole ?? {}).toSorted()).toEqual(files);
  const manifest = await readManifest(stagingFolders(folder));
  expect(links).toEqual(manifest?.links);
  expect(Object.keys(links)).toContain('data/2024-03.ndjson');
});

it('tells a site’s own component which page it stands on', async () => {
  const root = makeSite({
    ...smallSite(),
    'content/brand/components/Footer.astro': '<footer><p>At {Astro.url.pathname}</p></footer>\n',
  });
  await build(root);
  for (const page of ['2024/03/14/first', '2024/03/15/second', '2024/03', '2025/01']) {
    const html = readFileSync(path.join(root, 'dist', page, 'index.html'), 'utf8');
    expect(html).toContain(`<p>At /${page}/</p>`);
  }
});

it('renders what is new since the last build of the same process', async () => {
  const root = makeSite({
    ...smallSite(),
    'content/articles/2024/03/14/special.mdx': story('Special', '2024-03-14T09:00:00Z'),
  });
  const folder = resolveSiteFolder({ flag: root, repository: root });
  const first = await buildSite({ folder, now: Date.parse('2026-11-22T12:00:00Z') });
  // From nothing, with months of the feed that were not there: only the bundle is the same.
  for (const name of ['dist', '.stet/manifest', '.stet/last-build.json']) {
    rmSync(path.join(root, name), { recursive: true });
  }
  const second = await buildSite({ folder, now: Date.parse('2027-02-22T12:00:00Z') });
  expect([first.outcome, second.outcome]).toEqual(['built', 'built']);
  expect(filesOf(path.join(root, 'dist'))).toContain('feeds/2027-01.xml');
}, 60_000);
