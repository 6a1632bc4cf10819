/** A newspaper's own look, as files: `content/brand/`. Nothing is read but names. */
import type { Fingerprints } from './fingerprints.ts';

/** All paths are relative to `content/`. */
export interface Brand {
  /** `brand/tokens.css`, where there is one. */
  readonly tokens?: string;
  /** `brand/logo.svg`, where there is one. */
  readonly logo?: string;
  /** `brand/favicon.svg`, `brand/favicon.ico` ... */
  readonly favicons: readonly string[];
  readonly fonts: readonly string[];
  /** The slots that the site fills: `brand/components/Masthead.astro` and its siblings. */
  readonly components: Readonly<Partial<Record<ComponentSlot, string>>>;
}

const componentSlots = ['Masthead', 'Footer', 'ArticleEnd'] as const;
export type ComponentSlot = (typeof componentSlots)[number];

/** Finds the brand's files among those of `content/`. */
export function findBrand(fingerprints: Fingerprints): Brand {
  const names = [...fingerprints.keys()].filter((file) => file.startsWith('brand/'));
  const present = (file: string) => (fingerprints.has(file) ? file : undefined);
  const components: Partial<Record<ComponentSlot, string>> = {};
  for (const slot of componentSlots) {
    const file = present(`brand/components/${slot}.astro`);
    if (file !== undefined) components[slot] = file;
  }
  return {
    tokens: present('brand/tokens.css'),
    logo: present('brand/logo.svg'),
    favicons: names.filter((file) => /^brand\/favicon\.[a-z]+$/.test(file)),
    fonts: names.filter((file) => file.startsWith('brand/fonts/')),
    components,
  };
}
