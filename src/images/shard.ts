/** One of several equal parts of the work, for machines side by side. */
export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}

/** @param text such as `3/16`. @returns undefined for anything else. */
export function parseShard(text: string): Shard | undefined {
  const [, part = '', parts = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { part: Number(part), parts: Number(parts) };
  return shard.part >= 1 && shard.part <= shard.parts ? shard : undefined;
}

/**
 * A picture's part is drawn from its own hash, so that an added one moves no other, and what a
 * machine had made before it can use again.
 *
 * @param sha256 of the original, hex.
 */
export function isOfShard(sha256: string, { part, parts }: Shard): boolean {
  return Number.parseInt(sha256.slice(0, 12), 16) % parts === part - 1;
}
