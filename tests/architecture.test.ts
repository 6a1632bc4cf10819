/** Holds the map of the house: what each folder of `src/` may import. README shows the same map. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Code, filesOf } from '../src/build/code-version.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Folder of `src/` → folders that it may import. A folder may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  problems: [],
  archive: ['text'],
  checks: ['archive', 'problems', 'text'],
  markdown: ['archive', 'problems', 'text'],
  schema: ['archive', 'problems', 'text'],
  importers: ['archive', 'problems', 'text'],
  drawing: ['text'],
  images: ['archive', 'problems', 'text'],
  views: ['archive', 'text'],
  feeds: ['views', 'archive', 'text'],
  metadata: ['views', 'archive', 'text'],
  search: ['views', 'archive', 'text'],
  store: ['schema', 'archive', 'problems', 'text'],
  build: [
    ...['text', 'problems', 'archive', 'checks', 'markdown', 'schema', 'importers', 'drawing'],
    ...['images', 'views', 'feeds', 'metadata', 'search', 'store'],
  ],
  cli: [
    ...['text', 'problems', 'archive', 'checks', 'markdown', 'schema', 'importers', 'drawing'],
    ...['images', 'views', 'feeds', 'metadata', 'search', 'store', 'build'],
  ],
  components: ['text'],
  layouts: ['components', 'styles', 'text'],
  pages: [
    ...['layouts', 'components', 'views', 'markdown', 'feeds', 'metadata', 'search'],
    ...['archive-collection.ts', 'build'],
  ],
  'live.config.ts': ['store', 'schema', 'archive', 'problems', 'build'],
  'archive-collection.ts': ['store', 'schema', 'archive', 'problems'],
  styles: [],
};

/** Types bring no code along: components and layouts may name the shapes that they are given. */
const mayImportTypes: Readonly<Record<string, readonly string[]>> = {
  components: ['archive', 'views'],
  layouts: ['archive', 'views'],
};

/** Files of an allowed folder that others may not have, and the other way round. */
const onlyFiles: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  pages: { build: ['build/handover.ts', 'build/body.ts'] },
  'live.config.ts': { build: ['build/handover.ts'] },
};

const mayUseNode = ['store', 'images', 'build', 'cli'];
const mayUseAstro = [
  'pages',
  'layouts',
  'components',
  'build',
  'live.config.ts',
  'archive-collection.ts',
];

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = globSync('src/**/*.{ts,astro}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.d.ts'));

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const code = file.endsWith('.astro')
    ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '')
    : text;
  const before = file.endsWith('.astro') ? 1 : 0;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: string, typeOnly: boolean) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({ file, line: line + 1 + before, target: specifier, typeOnly });
  };
  const visit = (node: ts.Node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const typeOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      add(node, node.moduleSpecifier.text, typeOnly);
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      add(node, node.arguments[0].text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @returns the files of `src/` whose code runs where these do, threads and processes included. */
function reachedFrom(begin: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file) || !files.includes(file)) return;
    reached.add(file);
    const beside = [...readFileSync(path.join(root, file), 'utf8').matchAll(threadFile)];
    const targets = importsOf(file).flatMap(({ target, typeOnly }) => (typeOnly ? [] : target));
    for (const target of [...targets, ...beside.map(([, name]) => `./${name}`)]) {
      visit(path.posix.join(path.posix.dirname(file), target));
    }
  };
  begin.forEach(visit);
  return reached;
}

/** `new URL('./parse-thread.ts', import.meta.url)`, `path.join(import.meta.dirname, 'make-bundle.ts')` */
const threadFile = /'(?:\.\/)?([a-z-]+\.ts)'(?:, import\.meta\.url)?\)/g;

function faultOf({ file, line, target, typeOnly }: Import): string | undefined {
  const from = file.split('/')[1] ?? '';
  const fault = (rule: string) => `${file}:${line} imports ${target}: ${rule}`;
  if (target === 'node:fs' || target.startsWith('node:fs/') || target === 'node:child_process') {
    return mayUseNode.includes(from)
      ? undefined
      : fault('the disk belongs to store, images, build, cli');
  }
  if (/^astro(:|$|\/)/.test(target)) {
    if (target === 'astro:content' && !['archive-collection.ts', 'live.config.ts'].includes(from)) {
      return fault('only archive-collection.ts asks the collection');
    }
    return mayUseAstro.includes(from)
      ? undefined
      : fault('astro stays in the site’s folders and build');
  }
  if (target === 'sharp' && file !== 'src/images/render.ts') {
    return fault('only images/render.ts knows sharp');
  }
  if (!target.startsWith('.')) return undefined;
  if (!/\.(ts|astro|css|json|svg|woff2\?url)$/.test(target))
    return fault('imports carry their extension');
  const resolved = path.posix.join(path.posix.dirname(file), target).replace(/^src\//, '');
  const to = resolved.split('/')[0] ?? '';
  const allowed = [
    from,
    ...(mayImport[from] ?? []),
    ...(typeOnly ? (mayImportTypes[from] ?? []) : []),
  ];
  if (!allowed.includes(to)) return fault(`${from} may not import ${to}`);
  const only = onlyFiles[from]?.[to];
  return only && !only.includes(resolved)
    ? fault(`${from} may import only ${only.join(', ')}`)
    : undefined;
}

describe('the house', () => {
  it('has no folder that the map does not know', () => {
    const folders = new Set(files.map((file) => file.split('/')[1] ?? ''));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  it('imports only what the map allows', () => {
    expect(files.flatMap(importsOf).flatMap((each) => faultOf(each) ?? [])).toEqual([]);
  });

  it('has no tests among the pages, no barrels and no drawer for odds and ends', () => {
    const all = globSync('src/**/*', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
    const odd = all.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.ts)?(\/|$)/.test(file));
    const barrels = all.filter((file) => /\/index\.ts$/.test(file));
    const tests = all.filter((file) => /^src\/pages\/.*\.test\.ts$/.test(file));
    expect([...odd, ...barrels, ...tests]).toEqual([]);
  });

  it.each<[Code, readonly string[]]>([
    ['parsing', ['src/build/parse.ts', 'src/store/read-archive.ts']],
    ['checking', ['src/build/check-anew.ts']],
    ['drawing', ['src/build/map-files.ts']],
    ['rendering', globSync('src/pages/**/*.{ts,astro}', { cwd: root })],
    ['viewing', ['src/views/view-of.ts', 'src/views/all-routes.ts', 'src/build/archive-seed.ts']],
    ['building', ['src/build/build.ts', 'src/build/make-bundle.ts']],
  ])('keeps nothing of %s under a version that lacks a part of its code', (code, begin) => {
    const known = new Set(filesOf(code));
    const reached = reachedFrom(begin);
    expect(reached.size).toBeGreaterThan(2);
    expect([...reached].filter((file) => !known.has(file))).toEqual([]);
  });

  it('has no page that shows what its view does not tell, as its key would not either', () => {
    // A page of `stet dev` alone, which is no output.
    const pages = globSync('src/pages/**/*.{astro,ts}', { cwd: root }).filter(
      (page) => !page.endsWith('stet-components.astro'),
    );
    expect(pages.length).toBeGreaterThan(20);
    const past = pages.filter((page) =>
      /\.context\b/.test(readFileSync(path.join(root, page), 'utf8')),
    );
    expect(past).toEqual([]);
  });

  it('keeps outputs under a version of all code but that of views and of pages, which have their own', () => {
    const known = new Set(filesOf('printing'));
    const reached = reachedFrom([
      ...['src/build/render-lot.ts', 'src/build/renderer.ts', 'src/build/render-whole.ts'],
      ...['src/build/bundled-pictures.ts', 'src/build/make-bundle.ts', 'src/build/stage.ts'],
    ]);
    const others = [...reached].filter((file) => !known.has(file));
    expect(reached.size).toBeGreaterThan(50);
    // Maps are files of their own, and views tell what they show of them. The list of the files of
    // data is written by the same code as its page has.
    const haveTheirOwn = /^src\/(?:views\/|drawing\/|metadata\/data-index\.ts$)/;
    expect(others.filter((file) => !haveTheirOwn.test(file))).toEqual([]);
  });

  it('finds a fault with its file, line and rule', () => {
    const bad = { file: 'src/views/x.ts', line: 3, target: '../store/walk.ts', typeOnly: false };
    expect(faultOf(bad)).toBe(
      'src/views/x.ts:3 imports ../store/walk.ts: views may not import store',
    );
  });
});
