import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { defineCommand } from 'citty';
import { cardDrawing } from '../build/card-drawing.ts';
import { type OpenArchive, openArchive } from '../build/open-archive.ts';
import { keepLedger, wantedNames } from '../build/pictures.ts';
import { placeFindings } from '../build/place-findings.ts';
import { renderAll } from '../images/render-all.ts';
import { isOfShard, parseShard } from '../images/shard.ts';
import { MisuseError } from './misuse.ts';
import { printProblems } from './print-problems.ts';
import { type Progress, progress } from './progress.ts';
import { givenNow, nowArgument, siteArgument, siteFolder } from './site-arguments.ts';

const actions = ['status', 'encode', 'prune'] as const;
type Action = (typeof actions)[number];

export const imagesCommand = defineCommand({
  meta: { name: 'images', description: 'Say how pictures stand, encode them, or tidy up.' },
  args: {
    action: {
      type: 'positional',
      valueHint: actions.join('|'),
      description: 'What to do: status, encode or prune.',
    },
    shard: {
      type: 'string',
      valueHint: 'PART/PARTS',
      description: 'With encode: one part of the work, such as 3/16; the ledger stays as it is.',
    },
    site: siteArgument,
    now: nowArgument,
  },
  run: async ({ args }) => {
    const action = actions.find((each) => each === args.action);
    if (!action) throw new MisuseError(`There is no “stet images ${args.action}”.`);
    const shard = args.shard === undefined ? undefined : parseShard(args.shard);
    if (args.shard !== undefined && (!shard || action !== 'encode')) {
      throw new MisuseError(
        'Write --shard 3/16 for the third of sixteen parts, with encode alone.',
      );
    }
    const folder = siteFolder(args.site);
    const { archive, problems } = await openArchive(folder, givenNow(args.now));
    const errors = problems.filter(({ level }) => level === 'error');
    if (!archive || errors.length > 0) {
      printProblems(errors, folder);
      process.exitCode = 1;
      return;
    }
    await run[action](archive, shard);
  },
});

type Shard = ReturnType<typeof parseShard>;

const run: Readonly<Record<Action, (archive: OpenArchive, shard: Shard) => Promise<void>>> = {
  status: async ({ pictures }) => {
    const made = new Map(listFiles(pictures.renditions));
    const wanted = wantedNames(pictures);
    const present = [...wanted].filter((name) => made.has(name) || pictures.elsewhere.has(name));
    const bytes = [...made.values()].reduce((sum, size) => sum + size, 0);
    const stray = [...made.keys()].filter((name) => !wanted.has(name)).length;
    tell(
      `${pictures.sets.size} pictures, ${wanted.size} renditions: ${present.length} made, ${wanted.size - present.length} to be made.`,
    );
    tell(
      `${made.size} files of ${(bytes / 2 ** 20).toFixed(1)} MiB in ${pictures.renditions}; ${stray} that no story shows.`,
    );
  },
  encode: async (archive, shard) => {
    const { pictures, folder } = archive;
    const jobs = pictures.jobs.filter(({ set }) => !shard || isOfShard(set.facts.sha256, shard));
    let shown: Progress | undefined;
    const { encoded, reused, seconds, problems } = await renderAll(jobs, pictures.renditions, {
      elsewhere: pictures.elsewhere,
      drawCard: cardDrawing(),
      onPicture: (done, all) => {
        shown ??= progress(process.stderr, all, 'pictures');
        shown.at(done);
      },
    });
    shown?.end();
    printProblems(await placeFindings(folder, problems), folder);
    if (problems.length > 0) process.exitCode = 1;
    else if (!shard) keepLedger(folder, pictures);
    tell(`${encoded} renditions encoded, ${reused} there before, in ${seconds.toFixed(1)} s.`);
  },
  prune: async ({ pictures }) => {
    const wanted = wantedNames(pictures);
    const stray = listFiles(pictures.renditions).filter(([name]) => !wanted.has(name));
    for (const [name] of stray) rmSync(path.join(pictures.renditions, name));
    const bytes = stray.reduce((sum, [, size]) => sum + size, 0);
    tell(`${stray.length} files deleted, ${(bytes / 2 ** 20).toFixed(1)} MiB.`);
  },
};

/** Renditions, and what a killed build left of one: nothing else is looked at, or deleted. */
function listFiles(folder: string): [name: string, bytes: number][] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return found
    .filter((name) => /^[0-9a-f]{2}\/\.?[0-9a-f]{20}-\d+\.(?:avif|webp|jpg)/.test(name))
    .toSorted()
    .map((name) => [name, statSync(path.join(folder, name)).size]);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
