/** A small archive that is changed at random: everything that an archive can have, a few of each. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { SiteFolder } from '../../src/store/site-folder.ts';
import { siteYaml, story } from '../site/small-site.ts';
import type { Chance } from './random.ts';
import { type Change, changes, changesOfCode, type Kind, type Step } from './small-changes.ts';
import { days, fileOf, groups, type Hand } from './story-changes.ts';

export interface SmallArchive {
  readonly folder: SiteFolder;
  /** Milliseconds since the epoch: steps move it on. */
  readonly now: number;
  /** @param kind of change; any where absent. */
  change(random: Chance, kind?: Kind): Step;
  /** Undoes the last change. */
  takeBack(): void;
}

/**
 * @param withCode whether a story in MDX and a brand come and go: each change to them has the pages
 * bundled anew.
 */
export async function smallArchive(folder: SiteFolder, withCode: boolean): Promise<SmallArchive> {
  const at = (file: string) => path.join(folder.root, file);
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  write('content/site.yaml', siteYaml);
  for (const [kind, ids] of Object.entries(groups)) {
    for (const id of ids) write(`content/${kind}/${id}.yaml`, `name: The ${id}\n`);
  }
  write('content/pages/about.md', '---\ntitle: About\n---\n\nWhat this is.\n');
  write('public/robots-of-old.txt', 'Nothing.\n');
  const pictures = await Promise.all([16, 160, 240].map(drawPicture));
  const archive = {
    folder,
    now: Date.parse('2026-11-22T12:00:00Z'),
    change(random: Chance, kind?: Kind): Step {
      rmSync(at('before'), { recursive: true, force: true });
      for (const part of ['content', 'public']) {
        cpSync(at(part), at(`before/${part}`), { recursive: true });
      }
      const hand = { archive, random, at, write, pictures, articles: articlesOf(folder) };
      const all = withCode ? [...changes, ...changesOfCode] : changes;
      return done(random.pick(kind ? all.filter(([each]) => each === kind) : all), hand);
    },
    takeBack() {
      for (const part of ['content', 'public']) {
        rmSync(at(part), { recursive: true });
        renameSync(at(`before/${part}`), at(part));
      }
    },
  };
  for (const [number, each] of [...days, ...days].entries()) {
    const dateline = number % 2 === 0 ? 'dateline: Harbour\n' : '';
    const fields = `topics: [harbour, tides]\nplaces: [porto]\nauthors: [jane]\n${dateline}`;
    write(fileOf(each, `first-${number}`), story(`Story ${number}`, each, fields));
  }
  return archive;
}

function done([kind, make]: Change, hand: Hand): Step {
  return { kind, told: make(hand) };
}

function articlesOf({ root }: SiteFolder): string[] {
  return readdirSync(path.join(root, 'content/articles'), { recursive: true })
    .map((file) => `content/articles/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md'))
    .toSorted();
}

/** @param shade of grey, from 0 to 255. */
function drawPicture(shade: number): Promise<Uint8Array> {
  const background = { r: shade, g: shade, b: shade };
  return sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer();
}

/** @returns every file of a folder with a hash of its bytes. */
export function folderHashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((item) => item.isFile())
      .map((item) => {
        const file = path.join(item.parentPath, item.name);
        const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
        return [path.relative(folder, file), hash];
      }),
  );
}
