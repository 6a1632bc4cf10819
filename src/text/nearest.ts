import { distance } from 'fastest-levenshtein';

/**
 * The candidates that are most like a word, for "did you mean": those a few slips of the
 * fingers away, and those that begin with the word.
 *
 * @param most how many to return.
 * @returns nearest first; equally near ones in the candidates' order.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase();
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  const found: { candidate: string; far: number }[] = [];
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (wanted.length >= 3 && other.startsWith(wanted)) {
      found.push({ candidate, far: reach });
    } else if (Math.abs(other.length - wanted.length) <= reach) {
      const slips = distance(wanted, other);
      // Two letters in the wrong order are one slip, not two.
      const far = slips === 2 && lettersOf(wanted) === lettersOf(other) ? 1 : slips;
      if (far <= reach) found.push({ candidate, far });
    }
  }
  return found
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** @returns `a`, `a or b`, `a, b or c`, each dressed in backquotes. */
export function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
