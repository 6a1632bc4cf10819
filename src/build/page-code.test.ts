import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { stetRoot } from './code-version.ts';
import { pageCodeIn } from './page-code.ts';
import { moduleOfStories } from './story-modules.ts';

/** A module's code, and what it imports at once and later. */
type Graph = Readonly<
  Record<string, readonly [code: string | null, now?: string[], later?: string[]]>
>;

const page = (name: string) => path.join(stetRoot, 'src/pages', name);
const [front, rss] = [page('index.astro'), page('rss.xml.ts')];

const graph: Graph = {
  [front]: ['front', ['/site/Footer.astro', '/stet/text.ts', 'node:util'], ['/stet/body.ts']],
  [rss]: ['rss', ['/stet/text.ts']],
  '/stet/text.ts': ['text'],
  '/stet/body.ts': ['body', [moduleOfStories]],
  '/site/Footer.astro': [
    'footer "/site/Footer.astro"\n//# sourceMappingURL=data:a',
    ['/stet/text.ts'],
  ],
  'node:util': [null],
  [moduleOfStories]: ['stories', ['/site/one.mdx']],
  '/site/one.mdx': ['one'],
};

function hashesOf(modules: Graph, content = '/site'): ReadonlyMap<string, string> {
  const told = {
    getModuleIds: () => Object.keys(modules),
    getModuleInfo: (id: string) => {
      const [code = null, importedIds = [], dynamicallyImportedIds = []] = modules[id] ?? [];
      return { code, importedIds, dynamicallyImportedIds };
    },
  };
  return pageCodeIn(told, content).codes;
}

/** @returns the pages whose hash is another one, of the graph with these modules changed. */
function changedBy(modules: Graph): string[] {
  const [before, after] = [hashesOf(graph), hashesOf({ ...graph, ...modules })];
  return [...before.keys()].filter((name) => before.get(name) !== after.get(name));
}

it.each<[string, Graph, readonly string[]]>([
  ['nothing', {}, []],
  ['a page', { [rss]: ['other', ['/stet/text.ts']] }, ['src/pages/rss.xml.ts']],
  [
    'what two pages import',
    { '/stet/text.ts': ['x'] },
    ['src/pages/index.astro', 'src/pages/rss.xml.ts'],
  ],
  ['what is imported later', { '/stet/body.ts': ['x'] }, ['src/pages/index.astro']],
  ['what is imported', { [rss]: ['rss', ['/stet/body.ts']] }, ['src/pages/rss.xml.ts']],
  [
    'where lines of a source lie',
    {
      '/site/Footer.astro': [
        'footer "/site/Footer.astro"\n//# sourceMappingURL=data:b',
        ['/stet/text.ts'],
      ],
    },
    [],
  ],
  ['a story in MDX', { [moduleOfStories]: ['x'], '/site/one.mdx': ['x'] }, []],
])('the code of pages is another one, where they import it, of %s', (_, modules, changed) => {
  expect(changedBy(modules)).toEqual(changed);
});

it('the code of a page is another one where the bytes of a file are that it shows', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-page-code-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['logo.png', 'feed.css?url']) {
    const file = path.join(folder, name.replace('?url', ''));
    const modules: Graph = { ...graph, [front]: ['front', [path.join(folder, name)]] };
    const hashes = ['one', 'two', 'one'].map((bytes) => {
      writeFileSync(file, bytes);
      return hashesOf(modules).get('src/pages/index.astro');
    });
    expect(hashes[0]).toBe(hashes[2]);
    expect(hashes[0]).not.toBe(hashes[1]);
  }
});

it('the code of pages is the same wherever the site lies', () => {
  const elsewhere: Graph = JSON.parse(JSON.stringify(graph).replaceAll('/site/', '/moved/'));
  expect(hashesOf(elsewhere, '/moved')).toEqual(hashesOf(graph));
});

it('a page of which a part is not told has none', () => {
  const modules: Graph = { ...graph, '/site/Footer.astro': [null] };
  expect([...hashesOf(modules).keys()]).toEqual(['src/pages/rss.xml.ts']);
});
