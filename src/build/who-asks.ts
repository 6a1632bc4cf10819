import path from 'node:path';
import type { Entry } from '../archive/article.ts';
import type { Asker } from '../images/render-all.ts';

/** @returns the pictures that stories show, each with the places that name it. */
export function whoAsks(entries: readonly Entry[]): Map<string, Asker[]> {
  const askers = new Map<string, Asker[]>();
  const ask = (src: string, asker: Asker) => {
    const others = askers.get(src);
    if (others) others.push(asker);
    else askers.set(src, [asker]);
  };
  for (const { article, body } of entries) {
    if (article.status === 'withdrawn') continue;
    // Most stories of a large archive have none: nothing is made for them.
    if (!article.picture?.src && body.pictures.length === 0) continue;
    const file = `content/${article.file}`;
    if (article.picture?.src) ask(article.picture.src, { file, field: ['picture', 'src'] });
    for (const src of body.pictures) ask(src, { file, bodyText: path.posix.basename(src) });
  }
  return askers;
}
