import type { AstroPlugins } from './astro.ts';

/** A Vite plugin that answers imports of made-up names with generated modules. */
export function virtualModules(
  name: string,
  sources: Readonly<Record<string, string>>,
): AstroPlugins[number] {
  return {
    name,
    resolveId: (id: string) => (id in sources ? `\0${id}` : undefined),
    load: (id: string) => (id.startsWith('\0') ? sources[id.slice(1)] : undefined),
  };
}
