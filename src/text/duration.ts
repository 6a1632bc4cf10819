const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/**
 * @param milliseconds a length of time; its sign is left out.
 * @returns the two largest units that count: `18 hours and 1 minute`, `3 days`, `1 second`.
 */
export function durationInWords(milliseconds: number): string {
  let left = Math.max(1000, Math.abs(milliseconds));
  const parts: string[] = [];
  for (const [unit, length] of units) {
    const count = Math.floor(left / length);
    left -= count * length;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.join(' and ');
}
