/** A newspaper's brand: its tokens and its own components in place of Stet's. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SiteFolder } from '../store/site-folder.ts';
import type { AstroPlugins } from './astro.ts';
import { stetRoot } from './code-version.ts';
import { virtualModules } from './virtual-module.ts';

const slots = { masthead: 'Masthead', footer: 'Footer', 'article-end': 'ArticleEnd' };

/** The three component slots and the tokens, as modules that layouts import. */
export function brandModules(folder: SiteFolder): AstroPlugins[number] {
  const brand = path.join(folder.content, 'brand');
  const sources: Record<string, string> = {};
  for (const [slot, component] of Object.entries(slots)) {
    const own = path.join(brand, 'components', `${component}.astro`);
    const file = existsSync(own)
      ? own
      : path.join(stetRoot, 'src/components', `${component}.astro`);
    sources[`virtual:stet-brand/${slot}`] = `export { default } from ${JSON.stringify(file)};`;
  }
  const tokens = path.join(brand, 'tokens.css');
  sources['virtual:stet-brand/tokens'] = existsSync(tokens)
    ? `import ${JSON.stringify(tokens)};`
    : 'export {};';
  return virtualModules('stet-brand', sources);
}
