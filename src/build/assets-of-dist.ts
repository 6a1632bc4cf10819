/** Which files of `_astro/` a build leaves in `dist/`: style sheets, fonts, and pictures of stories. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isAsset, type Manifest, type Plan } from './plan.ts';

export interface AssetsOfDist {
  /** All that `dist/` is to have; an asset's name is its key. */
  readonly files: readonly string[];
  /** Those that lie in staging. */
  readonly staged: readonly string[];
  /** Pictures, by the outputs that link them. */
  readonly links: NonNullable<Manifest['links']>;
  /** Whether pages that link the last build's assets link the wrong ones. */
  readonly haveChanged: boolean;
}

interface Rendered {
  readonly staging: string;
  readonly plan: Pick<Plan, 'keys' | 'render'>;
  readonly previous: Manifest | undefined;
  /** Pictures that outputs link, of those that have just been rendered. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** What every page may link; absent where that is what it was. */
  readonly shared?: readonly string[];
}

/**
 * A picture stays as long as an output links it, rendered in this build or in an earlier one.
 *
 * @throws where one is nowhere.
 */
export function assetsOfDist(rendered: Rendered): AssetsOfDist {
  const { staging, plan, previous, links: young } = rendered;
  const before = new Set(previous?.keys.keys().filter(isAsset));
  const linkedBefore = Object.entries(previous?.links ?? {});
  const sharedBefore = before.difference(new Set(linkedBefore.flatMap(([, files]) => files)));
  const isRendered = new Set(plan.render.map(({ file }) => file));
  const standing = linkedBefore.filter(([file]) => plan.keys.has(file) && !isRendered.has(file));
  const shared = new Set(rendered.shared ?? sharedBefore);
  const links = [...standing, ...young].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const files = [...shared.union(new Set(links.flatMap(([, linked]) => linked)))];
  const staged = files.filter((file) => existsSync(path.join(staging, file)));
  const found = before.union(new Set(staged));
  const absent = files.find((file) => !found.has(file));
  if (absent !== undefined) throw new Error(`A page links ${absent}, which was not made.`);
  return {
    files,
    staged,
    links: Object.fromEntries(links),
    haveChanged: shared.symmetricDifference(sharedBefore).size > 0,
  };
}
