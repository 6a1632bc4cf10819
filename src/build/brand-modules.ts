/** A newspaper's brand: its tokens and its own components in place of Stet's. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SiteFolder } from '../store/site-folder.ts';
import type { AstroPlugins } from './astro.ts';
import { stetRoot } from './code-version.ts';
import { virtualModules } from './virtual-module.ts';

const slots = { masthead: 'Masthead', footer: 'Footer', 'article-end': 'ArticleEnd' };

/**
 * The three component slots and the tokens, as modules that layouts import. Which of them the
 * brand has is looked up whenever a module is asked for.
 */
export function brandModules(folder: SiteFolder): AstroPlugins[number] {
  const brand = path.join(folder.content, 'brand');
  const sources: Record<string, string> = {};
  const add = (name: string, source: () => string) =>
    Object.defineProperty(sources, `virtual:stet-brand/${name}`, { get: source });
  for (const [slot, component] of Object.entries(slots)) {
    const own = path.join(brand, 'components', `${component}.astro`);
    const stets = path.join(stetRoot, 'src/components', `${component}.astro`);
    add(slot, () => `export { default } from ${JSON.stringify(existsSync(own) ? own : stets)};`);
  }
  const tokens = path.join(brand, 'tokens.css');
  add('tokens', () => (existsSync(tokens) ? `import ${JSON.stringify(tokens)};` : 'export {};'));
  return virtualModules('stet-brand', sources);
}
