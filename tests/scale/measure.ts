/** Runs a program and measures it from outside, so that all programs are measured alike. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

export interface Measured {
  /** Wall time of the whole process. */
  readonly seconds: number;
  /** Of all its threads, and of the processes that it has waited for; NaN where unknown. */
  readonly cpuSeconds: number;
  /**
   * The most memory (resident) that it had, together with all processes that it had started: the
   * highest sum of all looks, or what the system says of it alone where that is more. What several
   * have in common counts for each. NaN where unknown.
   */
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
  let used = unknown;
  // The system forgets a process when it ends: of CPU time, the last look counts.
  const timer = setInterval(() => {
    used = look(child.pid, used);
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

type Used = Pick<Measured, 'cpuSeconds' | 'peakMebibytes'>;

const unknown: Used = { cpuSeconds: Number.NaN, peakMebibytes: Number.NaN };

/** @param before what the look before this one found. */
function look(pid: number | undefined, before: Used): Used {
  try {
    const own = memoryOf(`${pid}`);
    const others = startedBy(`${pid}`).map((each) => memoryOf(each).now);
    const sum = others.reduce((all, each) => all + each, own.now);
    // After the name in brackets, which may hold anything: fields 14 to 17 of proc(5).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = fields.slice(11, 15).reduce((all, field) => all + Number(field), 0);
    return {
      cpuSeconds: ticks / ticksASecond,
      peakMebibytes: Math.max(before.peakMebibytes || 0, own.most, sum),
    };
  } catch {
    return before;
  }
}

/** @returns MiB, resident; nothing of a process that has ended. */
function memoryOf(pid: string): { now: number; most: number } {
  const status = readText(`/proc/${pid}/status`);
  const [now, most] = [/VmRSS:\s+(\d+)/, /VmHWM:\s+(\d+)/].map(
    (field) => Number(field.exec(status)?.[1] ?? 0) / 1024,
  );
  return { now: now ?? 0, most: most ?? 0 };
}

/** @returns the processes that any thread of this one has started, and those that they have. */
function startedBy(pid: string): string[] {
  const command = commandOf(pid);
  const started = threadsOf(pid)
    .flatMap((thread) => readText(`/proc/${pid}/task/${thread}/children`).split(' '))
    // One that is still a copy of this process shares all memory with it: it is counted already.
    .filter((each) => each !== '' && commandOf(each) !== command);
  return started.flatMap((each) => [each, ...startedBy(each)]);
}

function commandOf(pid: string): string {
  return readText(`/proc/${pid}/cmdline`);
}

function threadsOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** @returns nothing where the process has ended. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** `28 November 2026, 2 x AMD EPYC, Node v24.21.0` */
export function machine(): string {
  const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const processor = cpus()[0]?.model ?? 'an unknown processor';
  return `${date}, ${cpus().length} x ${processor}, Node ${process.version}`;
}
