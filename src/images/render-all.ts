import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { allRenditions, type PictureSet, type SocialCard } from '../archive/rendition.ts';
import type { FieldPath, Finding } from '../problems/problem.ts';
import type { PictureFault } from './faults.ts';
import type { RenderOptions } from './render-picture.ts';

/** Who asks for a picture: the file, relative to the site folder, and the field that names it. */
export interface Asker {
  readonly file: string;
  readonly field?: FieldPath;
  /** Where the picture stands in a body: the words that name it. */
  readonly bodyText?: string;
}

export interface PictureJob {
  /** Of the original, absolute. */
  readonly path: string;
  readonly set: PictureSet;
  /** Of the stories that the picture leads. */
  readonly cards?: readonly SocialCard[];
  readonly askedBy: Asker;
}

export interface PictureReport {
  /** Files written and files found. */
  readonly encoded: number;
  readonly reused: number;
  readonly seconds: number;
  /** One for each asker of a picture that could not be rendered, in the jobs' order. */
  readonly problems: readonly Finding[];
}

export interface RenderAllOptions extends Pick<RenderOptions, 'settings' | 'drawCard'> {
  /** Pictures in memory, and encoders at work; the machine's cores unless given. */
  readonly concurrency?: number;
  /** Names of renditions that need not be in the folder, because they are served elsewhere. */
  readonly elsewhere?: ReadonlySet<string>;
  /** Told how many pictures are done by now, of those that lack a rendition, whenever one is. */
  readonly onPicture?: (done: number, all: number) => void;
}

/**
 * Makes every rendition that is missing, the largest pictures first, so that none of them is left
 * to a single core at the end. A picture that several articles ask for is rendered once.
 *
 * @param outDir folder of all renditions.
 * @throws after all work has ended, when a file could not be written.
 */
export async function renderAll(
  jobs: readonly PictureJob[],
  outDir: string,
  given: RenderAllOptions = {},
): Promise<PictureReport> {
  const { settings, drawCard, concurrency = availableParallelism(), elsewhere = new Set() } = given;
  const { onPicture = () => {} } = given;
  let finished = 0;
  const started = performance.now();
  const existing = await listRenditions(outDir);
  const pictures = new PQueue({ concurrency });
  const encoders = new PQueue({ concurrency });
  const has = (name: string) => existing.has(name) || elsewhere.has(name);
  const options: RenderOptions = { settings, has, drawCard, run: (encode) => encoders.add(encode) };
  const isWhole = (job: PictureJob) => filesOf(job).every(has);
  const [whole, lacking] = parted(largestFirst(jobs), isWhole);
  const outcomes = await Promise.allSettled(
    lacking.map((job) =>
      pictures.add(async () => {
        // The encoders are loaded only where there is something to encode.
        const { renderPicture } = await import('./render-picture.ts');
        const outcome = await renderPicture(job.path, job.set, outDir, {
          ...options,
          cards: job.cards,
        });
        finished += 1;
        onPicture(finished, lacking.length);
        return { key: keyOf(job), ...outcome };
      }),
    ),
  );
  await encoders.onIdle();
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  const done = outcomes
    .filter((outcome) => outcome.status === 'fulfilled')
    .map(({ value }) => value);
  const faults = new Map(done.map(({ key, fault }) => [key, fault]));
  return {
    encoded: done.reduce((sum, { written }) => sum + written.length, 0),
    reused: [
      ...whole.map((job) => filesOf(job).length),
      ...done.map(({ reused }) => reused.length),
    ].reduce((sum, count) => sum + count, 0),
    seconds: (performance.now() - started) / 1000,
    problems: jobs.flatMap((job) => {
      const fault = faults.get(keyOf(job));
      return fault ? [findingFor(fault, job.askedBy)] : [];
    }),
  };
}

/** @returns the names of all that is made of a picture. */
export function filesOf({ set, cards = [] }: Pick<PictureJob, 'set' | 'cards'>): string[] {
  return [...allRenditions(set), ...cards].map(({ name }) => name);
}

/** @returns the fault as a problem of the article that names the picture. */
export function findingFor(fault: PictureFault, askedBy: Asker): Finding {
  return { ...fault, ...askedBy };
}

/** One listing instead of a question for each file: 80,000 pictures have 720,000 renditions. */
async function listRenditions(outDir: string): Promise<ReadonlySet<string>> {
  const folders = await readdir(outDir, { withFileTypes: true }).catch(() => []);
  const names = await Promise.all(
    folders
      .filter((folder) => folder.isDirectory())
      .map(async ({ name }) =>
        (await readdir(`${outDir}/${name}`)).map((file) => `${name}/${file}`),
      ),
  );
  return new Set(names.flat());
}

function largestFirst(jobs: readonly PictureJob[]): readonly PictureJob[] {
  const unique = [...new Map(jobs.map((job) => [keyOf(job), job])).values()];
  const pixels = ({ set }: PictureJob) => set.facts.width * set.facts.height;
  return unique.sort(
    (a, b) => pixels(b) - pixels(a) || (a.set.facts.sha256 < b.set.facts.sha256 ? -1 : 1),
  );
}

function parted<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

function keyOf(job: PictureJob): string {
  return filesOf(job).join(' ');
}
