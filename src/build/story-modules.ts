/** The few stories in MDX: each is a module that Astro compiles. */
import path from 'node:path';
import type { SiteFolder } from '../store/site-folder.ts';
import type { AstroPlugins } from './astro.ts';
import { virtualModules } from './virtual-module.ts';

const moduleName = 'virtual:stet-stories';

/** What the bundler knows that module as. */
export const moduleOfStories = `\0${moduleName}`;

/**
 * `virtual:stet-stories` exports `renderStory(file)`, which gives a story's HTML. An archive
 * without such stories gets a module that imports nothing, so that it pays nothing.
 *
 * @param files relative to `content/`; looked at again whenever the module is asked for.
 */
export function storyModules(folder: SiteFolder, files: readonly string[]): AstroPlugins[number] {
  return virtualModules('stet-stories', {
    get [moduleName]() {
      return files.length === 0 ? withoutStories : withStories(importsOf(folder, files));
    },
  });
}

function importsOf(folder: SiteFolder, files: readonly string[]): string {
  const imports = files.map((file) => {
    const absolute = path.join(folder.content, file);
    return `${JSON.stringify(file)}: () => import(${JSON.stringify(absolute)}),`;
  });
  return imports.join('\n');
}

const withoutStories = `
export async function renderStory(file) {
  throw new Error('There is no MDX story ' + file);
}`;

const withStories = (modules: string) => `
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
const stories = {${modules}};
let container;
export async function renderStory(file) {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) => AstroContainer.create({ renderers }));
  const { Content } = await stories[file]();
  return (await container).renderToString(Content);
}`;
