/** Addresses of a site's own files in the bundle, in which their bytes alone have a say. */
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { AstroPlugins } from './astro.ts';
import { fileOf, isNamed } from './page-code.ts';

/**
 * Of files with the same bytes the bundler keeps one, under the shortest of their names: so the
 * address of a story's picture would be another once another story has the same. A plugin that
 * hands every such file over before anyone else does, by its ending, which is shorter than its name.
 *
 * @param content the site's folder of that name.
 */
export function filesByBytes(content: string): AstroPlugins[number] {
  return {
    name: 'stet-files-by-bytes',
    apply: 'build',
    load: {
      order: 'pre',
      async handler(id) {
        const file = fileOf(id);
        if (!isNamed(id) || isPutIntoCode(id)) return;
        if (!file.startsWith((await realpath(content)) + path.sep)) return;
        const source = await readFile(file);
        this.emitFile({ type: 'asset', name: endingOf(file), source });
      },
    },
  };
}

/** For the bundler's setting of that name. */
export function assetFileNames({ names }: { readonly names: readonly string[] }): string {
  const ending = names.find((name) => !name.includes('.'));
  return ending === undefined ? '_astro/[name].[hash][extname]' : `_astro/file.[hash].${ending}`;
}

function isPutIntoCode(id: string): boolean {
  return /[?&](?:raw|inline)\b/.test(id);
}

/** Without its dot, and the same for all that a kind of file may end in. */
function endingOf(file: string): string {
  const ending = path.extname(file).slice(1).toLowerCase() || 'bin';
  return { jpeg: 'jpg', tiff: 'tif' }[ending] ?? ending;
}
