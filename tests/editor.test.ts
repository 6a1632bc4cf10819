/** What a writer's editor says: the language servers that editors run, on files not yet saved. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished, expect, it } from 'vitest';
import { LanguageClient, type Position } from './language-client.ts';
import { makeSite, smallSite, stet, writeFiles } from './site/site.ts';

const repository = path.resolve(import.meta.dirname, '..');
const here = '‸';

/** A text with the place of the cursor, which is cut out of it. */
function withCursor(marked: string): { text: string; position: Position } {
  const before = marked.slice(0, marked.indexOf(here)).split('\n');
  return {
    text: marked.replace(here, ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

async function markdownServer(root: string): Promise<LanguageClient> {
  const server = new LanguageClient([path.join(repository, 'src/cli/language-server.mjs')]);
  onTestFinished(() => server.stop());
  const tsdk = path.join(repository, 'node_modules/typescript/lib');
  await server.start(root, { typescript: { tsdk }, contentIntellisense: true });
  return server;
}

/** The server of the YAML extension, with the settings that this repository gives to VS Code. */
async function yamlServer(root: string): Promise<LanguageClient> {
  const settings = readFileSync(path.join(repository, '.vscode/settings.json'), 'utf8');
  const { 'yaml.schemas': schemas } = JSON.parse(settings.replace(/^\s*\/\/.*$/gm, ''));
  const server = new LanguageClient(
    [path.join(repository, 'node_modules/yaml-language-server/bin/yaml-language-server')],
    { yaml: { schemas, validate: true, completion: true, schemaStore: { enable: false } } },
  );
  onTestFinished(() => server.stop());
  await server.start(root, {});
  return server;
}

/** What is offered at the cursor: labels, each with what is said of it. */
async function offered(server: LanguageClient, file: string, language: string, marked: string) {
  const { text, position } = withCursor(marked);
  server.open(file, language, text);
  const items = await server.completions(file, position);
  return new Map(
    items.map(({ label, documentation }) => [
      label,
      typeof documentation === 'string' ? documentation : documentation?.value,
    ]),
  );
}

it('completes the front matter of a story that no build has seen and no disk holds', async () => {
  const root = makeSite(smallSite());
  const server = await markdownServer(root);
  const at = (name: string) => path.join(root, 'content', name);

  // The site has no schemas yet: the server has them written.
  const fields = await offered(
    server,
    at('articles/2026/11/21/new.md'),
    'markdown',
    `---\npublished: 2026-11-21\nhead${here}\n---\n\nText.\n`,
  );
  expect(fields.get('headline')).toBe('The headline, as it stands above the story.');
  expect(fields.has('published')).toBe(false);

  const sections = await offered(
    server,
    at('articles/2026/11/21/newer.md'),
    'markdown',
    `---\nheadline: New\nsection: ${here}\n---\n\nText.\n`,
  );
  expect([...sections]).toEqual([
    ['science', 'Science'],
    ['world', 'World'],
  ]);

  const topics = await offered(
    server,
    at('drafts/notes.md'),
    'markdown',
    `---\nheadline: New\ntopics:\n  - ${here}\n---\n\nText.\n`,
  );
  expect([...topics.keys()]).toEqual(['harbour']);

  const page = await offered(
    server,
    at('pages/contact.md'),
    'markdown',
    `---\ntitle: Contact\n${here}\n---\n\nText.\n`,
  );
  expect([...page.keys()]).toEqual(['description', 'language']);
});

it('marks what is wrong in the front matter, and nothing below it', async () => {
  const root = makeSite(smallSite());
  const server = await markdownServer(root);
  const file = path.join(root, 'content/articles/2026/11/21/new.md');
  server.open(
    file,
    'markdown',
    '---\nheadlin: New\npublished: 2026-11-21\nsection: wrold\npicture: { graphic: perhaps }\n---\n\nkey: [value\n',
  );
  const found = await server.diagnostics(file);
  expect(
    found.map(({ message, range }) => `${range.start.line + 1} ${message}`).toSorted(),
  ).toEqual([
    '1 Missing property "headline".',
    '2 Property headlin is not allowed.',
    '4 There is no such section: each has a file in content/sections/, and is named by that file’s name.',
    '5 Incorrect type. Expected "boolean".',
  ]);

  const draft = path.join(root, 'content/drafts/new.md');
  server.open(draft, 'markdown', '---\nheadline: New\n---\n\nA draft lacks what it lacks.\n');
  expect(await server.diagnostics(draft)).toEqual([]);

  const readme = path.join(root, 'content/README.md');
  server.open(readme, 'markdown', '---\nanything: goes\n---\n\nNo story.\n');
  expect(await server.diagnostics(readme)).toEqual([]);
});

it('completes and checks records and settings', async () => {
  const root = makeSite(smallSite());
  expect((await stet(['schema', '--site', root])).code).toBe(0);
  const server = await yamlServer(root);
  const at = (name: string) => path.join(root, 'content', name);

  const place = await offered(server, at('places/lisbon.yaml'), 'yaml', `name: Lisbon\n${here}`);
  expect([...place.keys()]).toEqual(expect.arrayContaining(['alsoKnownAs', 'coordinates']));

  const order = await offered(server, at('site.yaml'), 'yaml', `sections:\n  - ${here}\n`);
  expect([...order.keys()]).toEqual(expect.arrayContaining(['science', 'world']));

  server.open(at('topics/river.yaml'), 'yaml', 'nam: River\n');
  const messages = (await server.published(at('topics/river.yaml'))).map(({ message }) => message);
  expect(messages).toEqual(expect.arrayContaining(['Property nam is not allowed.']));
});

it('writes schemas that hold the site’s own ids, and follow its records', async () => {
  const root = makeSite(smallSite());
  const schema = () => readFileSync(path.join(root, '.stet/schemas/article.schema.json'), 'utf8');
  await stet(['schema', '--site', root]);
  const { properties } = JSON.parse(schema());
  expect(properties.section).toMatchObject({
    enum: ['science', 'world'],
    enumDescriptions: ['Science', 'World'],
  });
  // A group without a record restricts nothing.
  expect(properties.authors.items).not.toHaveProperty('enum');

  writeFiles(root, { 'content/authors/jane-roe.yaml': 'name: Jane Roe\n' });
  await stet(['schema', '--site', root]);
  expect(JSON.parse(schema()).properties.authors.items.enum).toEqual(['jane-roe']);
});
