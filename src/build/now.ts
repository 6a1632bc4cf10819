/**
 * The build's one clock: `--now`, else SOURCE_DATE_EPOCH (seconds, as reproducible-builds.org
 * defines it), else the machine's.
 *
 * @param flag an ISO 8601 instant or a day, which counts as its start in UTC.
 * @returns milliseconds since the epoch.
 * @throws a RangeError that says which of the two cannot be read.
 */
export function resolveNow(flag: string | undefined, epoch: string | undefined): number {
  if (flag !== undefined) {
    const instant = Date.parse(flag);
    if (Number.isNaN(instant)) {
      throw new RangeError(`--now takes a date such as 2026-01-31T12:00:00Z, not “${flag}”.`);
    }
    return instant;
  }
  if (epoch !== undefined && epoch !== '') {
    if (!/^\d+$/.test(epoch)) {
      throw new RangeError(`SOURCE_DATE_EPOCH takes whole seconds, not “${epoch}”.`);
    }
    const instant = Number(epoch) * 1000;
    if (Number.isNaN(new Date(instant).getTime())) {
      throw new RangeError(`SOURCE_DATE_EPOCH is too far away: ${epoch}.`);
    }
    return instant;
  }
  return Date.now();
}
