/** The few stories in MDX: each is a module that Astro compiles. */
import path from 'node:path';
import type { SiteFolder } from '../store/site-folder.ts';
import type { AstroPlugins } from './astro.ts';
import { virtualModules } from './virtual-module.ts';

/**
 * `virtual:stet-stories` exports `renderStory(file)`, which gives a story's HTML. An archive
 * without such stories gets a module that imports nothing, so that it pays nothing.
 *
 * @param files relative to `content/`.
 */
export function storyModules(folder: SiteFolder, files: readonly string[]): AstroPlugins[number] {
  const modules = files.map((file) => {
    const absolute = path.join(folder.content, file);
    return `${JSON.stringify(file)}: () => import(${JSON.stringify(absolute)}),`;
  });
  const source = files.length === 0 ? withoutStories : withStories(modules.join('\n'));
  return virtualModules('stet-stories', { 'virtual:stet-stories': source });
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
