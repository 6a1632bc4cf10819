/** Runs a program and measures it from outside, so that all programs are measured alike. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

export interface Measured {
  /** Wall time of the whole process. */
  readonly seconds: number;
  /** Of all its threads, and of the processes that it has waited for; NaN where unknown. */
  readonly cpuSeconds: number;
  /** The most memory (resident) that it ever had; NaN where unknown. */
  readonly peakMebibytes: number;
  readonly stdout: string;
  /** The exit code; undefined when a signal ended it. */
  readonly code: number | undefined;
}

const everyMilliseconds = 20;
/** Linux counts processor time in hundredths of a second for every program that asks. */
const ticksASecond = 100;

/** @throws when the program cannot be started. */
export async function measure(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  let used = { cpuSeconds: Number.NaN, peakMebibytes: Number.NaN };
  // The system forgets a process when it ends: the last look counts.
  const timer = setInterval(() => {
    used = look(child.pid) ?? used;
  }, everyMilliseconds);
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? undefined));
  });
  try {
    let stdout = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    const code = await ended;
    return { seconds: (performance.now() - started) / 1000, ...used, stdout, code };
  } finally {
    clearInterval(timer);
  }
}

function look(pid: number | undefined): { cpuSeconds: number; peakMebibytes: number } | undefined {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // After the name in brackets, which may hold anything: fields 14 to 17 of proc(5).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return peak === undefined
      ? undefined
      : { cpuSeconds: ticks / ticksASecond, peakMebibytes: Number(peak) / 1024 };
  } catch {
    return undefined;
  }
}

/** `28 November 2026, 2 x AMD EPYC, Node v24.21.0` */
export function machine(): string {
  const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const processor = cpus()[0]?.model ?? 'an unknown processor';
  return `${date}, ${cpus().length} x ${processor}, Node ${process.version}`;
}
