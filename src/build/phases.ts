/** The parts of a build, one after the other: who watches is told, and each is measured. */

/** Pieces that a phase is to do, where it knows them. */
export interface PhaseWork {
  readonly total: number;
  /** In the plural: `pages`. */
  readonly noun: string;
}

/** What a phase took. */
export interface PhaseFigures {
  readonly name: string;
  /** Wall time. */
  readonly seconds: number;
  /** Of all threads of this process. */
  readonly cpuSeconds: number;
  /** The most memory (resident) that this process had meanwhile. */
  readonly peakMebibytes: number;
  readonly work?: PhaseWork;
}

/** Whoever shows how a build gets on. */
export interface BuildWatcher {
  begin(name: string, work: PhaseWork | undefined): void;
  /** @param work of the phase that has begun: it has found out by now. */
  count(work: PhaseWork): void;
  /** @param done how many pieces are done by now. */
  at(done: number): void;
  end(figures: PhaseFigures): void;
}

export interface Phases {
  /** Begins a phase, and so ends the one before. */
  begin(name: string, work?: PhaseWork): void;
  /** @param work of this phase, which it did not know when it began. */
  count(work: PhaseWork): void;
  /** @param done how many pieces of this phase are done by now. */
  at(done: number): void;
  /** Tells of work that goes on beside the phases until one of this name waits for its end. */
  beside(name: string, work: PhaseWork, done: number): void;
  /** @returns what each phase took; phases of one name are one. */
  end(): readonly PhaseFigures[];
}

/** How often memory is looked at, in milliseconds; between looks the system's own record counts. */
const everyMilliseconds = 200;

interface Current {
  readonly name: string;
  work: PhaseWork | undefined;
  readonly before: Used;
  peak: number;
}

export function measurePhases(watcher?: BuildWatcher): Phases {
  const figures = new Map<string, PhaseFigures>();
  const workBeside = new Map<string, PhaseWork>();
  let current: Current | undefined;
  const look = () => {
    if (current) current.peak = Math.max(current.peak, process.memoryUsage.rss() / 2 ** 20);
  };
  const timer = setInterval(look, everyMilliseconds).unref();
  const finish = () => {
    if (!current) return;
    look();
    const { name, work, before, peak } = current;
    const after = used();
    const took: PhaseFigures = {
      name,
      seconds: after.seconds - before.seconds,
      cpuSeconds: after.cpuSeconds - before.cpuSeconds,
      // A record that was broken meanwhile is this phase's, however short it was.
      peakMebibytes: after.peakMebibytes > before.peakMebibytes ? after.peakMebibytes : peak,
      ...(work && { work }),
    };
    current = undefined;
    figures.set(name, added(figures.get(name), took));
    watcher?.end(took);
  };
  return {
    begin: (name, given) => {
      finish();
      const work = given ?? workBeside.get(name);
      current = { name, work, before: used(), peak: 0 };
      watcher?.begin(name, work);
    },
    count: (work) => {
      if (current) current.work = work;
      watcher?.count(work);
    },
    at: (done) => watcher?.at(done),
    beside: (name, work, done) => {
      workBeside.set(name, work);
      if (current?.name === name && current.work) watcher?.at(done);
    },
    end: () => {
      finish();
      clearInterval(timer);
      return [...figures.values()];
    },
  };
}

/** What this process has used since it began. */
export interface Used {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMebibytes: number;
}

/** @returns wall time, CPU time of all threads, and the most memory at once. */
export function used(): Used {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    seconds: performance.now() / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMebibytes: maxRSS / 1024,
  };
}

function added(before: PhaseFigures | undefined, took: PhaseFigures): PhaseFigures {
  if (!before) return took;
  return {
    ...took,
    seconds: before.seconds + took.seconds,
    cpuSeconds: before.cpuSeconds + took.cpuSeconds,
    peakMebibytes: Math.max(before.peakMebibytes, took.peakMebibytes),
  };
}
