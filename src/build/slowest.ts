/** The pages that took longest to render. */

export interface SlowPage {
  /** Root-relative, with the base path. */
  readonly path: string;
  /** Wall time; pages that are rendered side by side wait for one another. */
  readonly milliseconds: number;
}

/** @returns a list that keeps the slowest `count` of all that are added. */
export function keepSlowest(count: number): {
  add(page: SlowPage): void;
  readonly pages: () => readonly SlowPage[];
} {
  let kept: SlowPage[] = [];
  let quickest = 0;
  return {
    add: (page) => {
      if (kept.length === count && page.milliseconds <= quickest) return;
      kept = [...kept, page].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, count);
      quickest = kept.at(-1)?.milliseconds ?? 0;
    },
    pages: () => kept,
  };
}
