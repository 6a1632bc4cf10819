#!/usr/bin/env node
/**
 * Astro's language server, which editors start with `--stdio` or, in VS Code, by a path. To it are
 * added the front matter of a site's stories, drafts and pages: any such file, whether or not Astro
 * has ever seen it, is read by the schemas in the site's `.stet/schemas/`. Plain JavaScript, since
 * the Node inside an editor may be an older one.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const plugins = require('@astrojs/language-server/dist/languageServerPlugin.js');
const { FrontmatterHolder } = require('@astrojs/language-server/dist/core/frontmatterHolders.js');
const { URI } = require('vscode-uri');

const stetRoot = path.resolve(import.meta.dirname, '../..');
const kinds = { articles: 'article', drafts: 'draft', pages: 'page' };
const languages = { '.md': 'markdown', '.mdx': 'mdx' };
const marked = 'stet';

/** The site that a file belongs to, and the schema of its front matter. */
function placeOf(file) {
  const [, root, folder] = /^(.*)\/content\/(articles|drafts|pages)\//.exec(file) ?? [];
  if (root === undefined || !existsSync(`${root}/content/site.yaml`)) return undefined;
  return { root, kind: kinds[folder] };
}

const pathOf = (uri) => uri.fsPath.replaceAll('\\', '/');

/** Makes YAML of the front matter; what is not a site's is left to Astro's own plugins. */
const frontMatter = {
  getLanguageId: (uri) => (placeOf(pathOf(uri)) ? languages[path.extname(uri.path)] : undefined),
  createVirtualCode(uri, languageId, snapshot) {
    const file = pathOf(uri);
    if (!placeOf(file)) return undefined;
    const holder = new FrontmatterHolder(file, languageId, snapshot, marked);
    // Its other part asks TypeScript about a collection, which may hold no such file.
    holder.embeddedCodes = holder.embeddedCodes.filter((code) => code.languageId === 'yaml');
    return holder;
  },
};

const written = new Map();

/** Has Stet write the schemas of a site that has none yet: once while the editor runs. */
function writeSchemas(root) {
  let done = written.get(root);
  if (!done) {
    // An editor is not a Node that runs TypeScript; the checkout brings one.
    const isWindows = process.platform === 'win32';
    const node = path.join(stetRoot, 'node_modules/.bin', isWindows ? 'node.cmd' : 'node');
    const args = [path.join(stetRoot, 'src/cli/stet.mjs'), 'schema', '--site', root];
    const runner = existsSync(node) ? node : 'node';
    done = new Promise((resolve) => {
      execFile(runner, args, { shell: isWindows }, () => resolve());
    });
    written.set(root, done);
  }
  return done;
}

/** The address of the schema for a document that was made from a file. */
async function schemaFor(context, uri) {
  const [source] = context.decodeEmbeddedDocumentUri(URI.parse(uri)) ?? [];
  const place = source && placeOf(pathOf(source));
  if (!place) return undefined;
  const schema = path.join(place.root, '.stet/schemas', `${place.kind}.schema.json`);
  if (!existsSync(schema)) await writeSchemas(place.root);
  return pathToFileURL(schema).toString();
}

const { getLanguagePlugins, getLanguageServicePlugins } = plugins;
plugins.getLanguagePlugins = (...given) => [frontMatter, ...getLanguagePlugins(...given)];
plugins.getLanguageServicePlugins = (...given) =>
  getLanguageServicePlugins(...given).map((plugin) => {
    if (plugin.name !== 'yaml') return plugin;
    return {
      ...plugin,
      create(context) {
        const made = plugin.create(context);
        const yaml = made.provide['yaml/languageService']();
        yaml.registerCustomSchemaProvider((uri) => schemaFor(context, uri));
        return made;
      },
    };
  });

require('@astrojs/language-server/dist/nodeServer.js');
