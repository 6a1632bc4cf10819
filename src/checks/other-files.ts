import { contentFile } from './knowledge.ts';

/** Beyond these a list of files helps nobody. */
const named = 3;

/** @returns the names of the files other than `own`: `a`, `a and b`, `a, b, c and 12 more`. */
export function otherFiles<Claim extends { readonly file: string }>(
  claims: readonly Claim[],
  own: Claim,
): string {
  const shown: string[] = [];
  // Only as many as are shown are looked at: in a broken import all files may share one id.
  for (const { file } of claims) {
    if (file !== own.file) shown.push(contentFile(file));
    if (shown.length === named) break;
  }
  const left = claims.length - 1 - shown.length;
  if (left > 0) return `${shown.join(', ')} and ${left} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
