/**
 * Pictures that components import, as those of a story in MDX do. Astro's application asks for the
 * renditions that its pages show through a function of the process; in Astro's own build that
 * function, and all that is made, is Astro's, and here it is this file's.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Bundle } from './bundle.ts';
import { isPicture } from './is-picture.ts';

export interface BundledPictures {
  /** Answers what Astro's application asks for, until the function that it returns is called. */
  answer(): () => void;
  /** @returns the pictures that an output links, by their paths in `dist/`. */
  linkedFrom(content: Uint8Array | string): string[];
  /** Makes pictures at their places in staging, unless they are there. */
  make(files: Iterable<string>, staging: string): Promise<void>;
}

/** What a page shows of an imported picture: Astro's options, in which `src` is what was imported. */
interface Rendition {
  readonly src: { readonly src: string } | string;
  readonly format?: string;
}

/** Where Astro's application looks; what it keeps there beside this is its own. */
const shared = globalThis as {
  astroAsset?: {
    addStaticImage?: ((rendition: Rendition, hashed: readonly string[]) => string) | undefined;
  };
};

/** Astro's default, which Stet leaves as it is. */
const service = 'astro/assets/services/sharp';

/** @returns undefined where the bundle has no picture. */
export async function bundledPictures(
  { folder, facts }: Bundle,
  { base }: { readonly base: string },
): Promise<BundledPictures | undefined> {
  const originals = [...facts.assets, ...facts.pictures].filter(isPicture);
  if (originals.length === 0) return undefined;
  const { hashTransform, propsToFilename } = await import('astro/assets/utils/node');
  const known = new Map(facts.pictures.map((file) => [nameOf(file), file]));
  const renditions = new Map<string, { readonly original: string; readonly as: Rendition }>();

  const add = (as: Rendition, hashed: readonly string[]): string => {
    if (typeof as.src === 'string') return as.src;
    const original = as.src.src.slice(base.length);
    const hash = hashTransform(as as never, service, hashed as string[]);
    const file = propsToFilename(`/${original}`, as as never, hash).slice(1);
    renditions.set(file, { original, as });
    known.set(nameOf(file), file);
    return encodeURI(base + file);
  };
  const makeOne = async (file: string, target: string) => {
    const rendition = renditions.get(file);
    const original = rendition?.original ?? file;
    const onDisk = originals.includes(original) ? original : decodeURI(original);
    const bytes = await readFile(path.join(folder, onDisk));
    const made = rendition ? await render(bytes, rendition.as) : bytes;
    // Another thread may make the same.
    const unfinished = `${target}.${threadId}.new`;
    await writeFile(unfinished, made);
    await rename(unfinished, target);
  };
  return {
    answer: () => {
      const before = shared.astroAsset;
      shared.astroAsset = { ...before, addStaticImage: add };
      return () => {
        if (shared.astroAsset) shared.astroAsset.addStaticImage = before?.addStaticImage;
      };
    },
    linkedFrom: (content) => picturesIn(content, known),
    make: async (files, staging) => {
      for (const file of files) {
        const target = path.join(staging, file);
        if (existsSync(target)) continue;
        await mkdir(path.dirname(target), { recursive: true });
        await makeOne(file, target);
      }
    },
  };
}

async function render(original: Uint8Array, { src, ...rest }: Rendition): Promise<Uint8Array> {
  const { default: sharp } = await import('astro/assets/services/sharp');
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const { data } = await sharp.transform(
    original,
    { ...rest, src: typeof src === 'string' ? src : src.src },
    { service: { entrypoint: service, config: {} } } as never,
    { info: say, warn: say, error: say } as never,
  );
  // Astro would only warn, and publish the original under the name of the rendition.
  if (said.length > 0) throw new Error(said.join('\n'));
  return data;
}

/** So far an escaped name may reach. */
const longestName = 1_000;

/**
 * @param known pictures by the end of their names, which is the same however a text escapes them.
 * @returns those that a text links.
 */
export function picturesIn(
  content: Uint8Array | string,
  known: ReadonlyMap<string, string>,
): string[] {
  if (known.size === 0) return [];
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
  const found = new Set<string>();
  for (let at = text.indexOf(assets); at >= 0; at = text.indexOf(assets, at + 1)) {
    for (const [, name = ''] of text.slice(at, at + longestName).matchAll(/\.([\w-]+\.\w+)/g)) {
      const file = known.get(name);
      if (file === undefined) continue;
      found.add(file);
      break;
    }
  }
  return [...found].toSorted();
}

const assets = '_astro/';

/** @returns the hash and the ending: `CUJ3oJm9_1JDUCW.webp` of `quay.CUJ3oJm9_1JDUCW.webp`. */
export function nameOf(file: string): string {
  return file.split('.').slice(-2).join('.');
}
