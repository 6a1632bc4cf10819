/** One line that says how far a long piece of work is. */
import picocolors from 'picocolors';

/** What the line tells; what is not known is left out. */
export interface Standing {
  /** Of the work: `Rendering`. */
  readonly name?: string;
  readonly done?: number;
  readonly total?: number;
  /** In the plural: `pages`. */
  readonly noun?: string;
  /** Since the first piece. */
  readonly seconds: number;
  readonly mebibytes?: number;
}

const barWidth = 20;

/** A rate is an accident before so many seconds have passed. */
const settledAfter = 1;

/**
 * @param columns of the terminal: what does not fit is left out from the end, part by part.
 * @returns `Rendering ━━━━━━━──── 1,500 of 12,000 pages, 320/s, 33 s left, 610 MiB`
 */
export function writeStanding(standing: Standing, columns: number): string {
  const { name, done, total, noun, seconds, mebibytes } = standing;
  const parts: string[] = [];
  if (done !== undefined && total !== undefined) {
    parts.push(`${inFigures(done)} of ${inFigures(total)} ${noun}`);
    if (seconds >= settledAfter && done > 0) {
      const rate = done / seconds;
      parts.push(`${inRate(rate)}/s`);
      if (done < total) parts.push(`${inMinutes((total - done) / rate)} left`);
    }
  } else parts.push(inMinutes(seconds));
  if (mebibytes !== undefined) parts.push(`${inFigures(Math.round(mebibytes))} MiB`);
  const head = name === undefined ? '' : `${name} `;
  const bar = total ? `${writeBar((done ?? 0) / total)} ` : '';
  const length = () => head.length + (total ? barWidth + 1 : 0) + parts.join(', ').length;
  while (parts.length > 1 && length() >= columns) parts.pop();
  const text = parts.join(', ');
  return length() < columns ? head + bar + text : (head + text).slice(0, Math.max(0, columns - 1));
}

function writeBar(share: number): string {
  const full = Math.min(barWidth, Math.floor(share * barWidth));
  return picocolors.cyan('━'.repeat(full)) + picocolors.dim('─'.repeat(barWidth - full));
}

const figures = new Intl.NumberFormat('en-GB');

function inFigures(number: number): string {
  return figures.format(number);
}

/** Slow work is told with a tenth. */
function inRate(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : inFigures(Math.round(rate));
}

/** `8 s`, `2 min 5 s`, `1 h 4 min` */
function inMinutes(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
