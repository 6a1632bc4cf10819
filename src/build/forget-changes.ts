/** What Astro's server has to forget once the archive is another. */
import path from 'node:path';
import type { AstroServer } from './astro-dev.ts';
import type { OpenArchive } from './open-archive.ts';
import { mdxFiles } from './press.ts';

export interface Change {
  /** Absent where none has been shown in full. */
  readonly before: OpenArchive | undefined;
  readonly after: OpenArchive;
  /** Relative to `content/`. */
  readonly paths: ReadonlySet<string>;
}

/** Drops what Astro keeps and what a change has made untrue, but for the pages' lists of paths. */
export function forgetChanges(astro: AstroServer, { before, after, paths }: Change): void {
  if (!before || mdxFiles(before).join('\n') !== mdxFiles(after).join('\n')) {
    astro.forgetModule('virtual:stet-stories');
  }
  for (const file of paths) {
    if (file.endsWith('.mdx')) astro.forgetFile(path.join(after.folder.content, file));
    if (!file.startsWith('brand')) continue;
    for (const name of ['masthead', 'footer', 'article-end', 'tokens']) {
      astro.forgetModule(`virtual:stet-brand/${name}`);
    }
  }
}
