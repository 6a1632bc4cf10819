/** A small archive that is changed at random: everything that an archive can have, a few of each. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteFolder } from '../../src/store/site-folder.ts';
import { siteYaml, story } from '../site/small-site.ts';
import type { Chance } from './random.ts';

export interface Step {
  readonly told: string;
  /** Whether a build is begun and killed before the one that counts. */
  readonly isKilled?: boolean;
}

export interface SmallArchive {
  readonly folder: SiteFolder;
  /** Milliseconds since the epoch: steps move it on. */
  readonly now: number;
  change(random: Chance): Step;
  /** Undoes the last change. */
  takeBack(): void;
}

const day = 86_400_000;
const days = ['2024-02-29', '2024-12-31', '2025-01-01', '2025-06-15', '2026-11-20', '2026-11-21'];
const groups = {
  sections: ['world', 'science'],
  topics: ['harbour', 'tides', 'storms'],
  places: ['porto', 'split'],
  authors: ['jane', 'omar'],
  agencies: ['wire'],
};

export function smallArchive(folder: SiteFolder): SmallArchive {
  const at = (file: string) => path.join(folder.root, file);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  write('content/site.yaml', siteYaml);
  for (const [kind, ids] of Object.entries(groups)) {
    for (const id of ids) write(`content/${kind}/${id}.yaml`, `name: The ${id}\n`);
  }
  write('content/pages/about.md', '---\ntitle: About\n---\n\nWhat this is.\n');
  write('public/robots-of-old.txt', 'Nothing.\n');
  const archive = {
    folder,
    now: Date.parse('2026-11-22T12:00:00Z'),
    change(random: Chance): Step {
      rmSync(at('before'), { recursive: true, force: true });
      for (const part of ['content', 'public']) {
        cpSync(at(part), at(`before/${part}`), { recursive: true });
      }
      return random.pick(changes)({ archive, random, at, write, articles: articlesOf(folder) });
    },
    takeBack() {
      for (const part of ['content', 'public']) {
        rmSync(at(part), { recursive: true });
        renameSync(at(`before/${part}`), at(part));
      }
    },
  };
  for (const [number, each] of [...days, ...days].entries()) {
    const fields = 'topics: [harbour, tides]\nplaces: [porto]\nauthors: [jane]\n';
    write(fileOf(each, `first-${number}`), story(`Story ${number}`, each, fields));
  }
  return archive;
}

interface Hand {
  readonly archive: { now: number };
  readonly random: Chance;
  readonly at: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Relative to the site's folder. */
  readonly articles: readonly string[];
}

type Change = (hand: Hand) => Step;

const changes: readonly Change[] = [
  add,
  add,
  edit(' body', (text) => `${text}\nOne more paragraph.\n`),
  edit(' headline', (text, { below }) =>
    text.replace(/^headline: .*/m, `headline: Told anew ${below(1000)}`),
  ),
  edit(' correction', (text, { pick }) => {
    const kind = pick(['meaning', 'detail', 'clarification']);
    return withField(text, `corrections: [{ date: 2026-11-21, kind: ${kind}, text: A name. }]`);
  }),
  edit(' tags', (text, random) =>
    withField(
      text,
      `topics: [${some(groups.topics, random)}]`,
      `places: [${some(groups.places, random)}]`,
    ),
  ),
  edit(' section', (text, { pick }) => withField(text, `section: ${pick(groups.sections)}`)),
  edit(' language', (text, { pick }) =>
    withField(text, `language: ${pick(['ar', 'de', 'en-GB'])}`),
  ),
  edit(' withdrawn', (text) =>
    withField(
      text,
      'status: withdrawn',
      'corrections: [{ date: 2026-11-21, kind: meaning, text: Withdrawn. }]',
    ),
  ),
  edit(' broken', (text) => withField(text, 'topics: [no-such-topic]')),
  edit(' killed', (text) => `${text}\nWritten before the lights went out.\n`, true),
  follow,
  move,
  remove,
  changeSite,
  renameRecord,
  changePublic,
  passTime,
];

function add({ random, write }: Hand): Step {
  const slug = `new-${random.below(1_000_000)}`;
  // Some are still to come.
  const published = random.pick([...days, '2026-12-24', '2027-03-01']);
  const fields = [
    `topics: [${some(groups.topics, random)}]`,
    `places: [${some(groups.places, random)}]`,
    `authors: [${some(groups.authors, random)}]`,
    ...(random.below(2) ? ['agencies: [wire]'] : []),
    ...(random.below(4) ? [] : [`formerUrls: [/old/${slug}]`]),
  ];
  write(fileOf(published, slug), story(`New ${slug}`, published, `${fields.join('\n')}\n`));
  return { told: `add ${slug} on ${published}` };
}

function edit(
  name: string,
  change: (text: string, random: Chance) => string,
  isKilled = false,
): Change {
  return ({ random, at, articles }) => {
    const file = random.pick(articles);
    writeFileSync(at(file), change(readFileSync(at(file), 'utf8'), random));
    return { told: `edit${name} of ${file}`, isKilled };
  };
}

function follow({ random, at, articles }: Hand): Step {
  const [file, other] = [random.pick(articles), random.pick(articles)];
  const field = random.pick(['follows', 'translates']);
  const text = withField(readFileSync(at(file), 'utf8'), `${field}: ${permalinkOf(other)}`);
  writeFileSync(at(file), text);
  return { told: `${file} ${field} ${other}` };
}

function move({ random, at, articles, write }: Hand): Step {
  const file = random.pick(articles);
  const to = file.replace(/[^/]+$/, `moved-${random.below(1_000_000)}.md`);
  const text = withField(readFileSync(at(file), 'utf8'), `formerUrls: [${permalinkOf(file)}]`);
  rmSync(at(file));
  write(to, text);
  return { told: `move ${file} to ${to}` };
}

function remove({ random, at, articles }: Hand): Step {
  const file = random.pick(articles);
  rmSync(at(file));
  return { told: `remove ${file}` };
}

function changeSite({ random, write }: Hand): Step {
  const lines = random.pick([
    'menu: [{ label: World, href: /sections/world/ }]\n',
    'feeds: { groups: [topics] }\n',
    'feeds: { groups: [places, authors] }\nlicence: { name: CC BY 4.0 }\n',
    'machines: { aiTraining: deny }\n',
    '',
  ]);
  const named = siteYaml.replace(/^name: .*/m, `name: The Gazette ${random.below(3)}`);
  write('content/site.yaml', named + lines);
  return { told: `site.yaml: ${lines.trim()}` };
}

function renameRecord({ random, write }: Hand): Step {
  const kind = random.pick(['sections', 'topics', 'places', 'authors', 'agencies'] as const);
  const id = random.pick<string>(groups[kind]);
  write(`content/${kind}/${id}.yaml`, `name: Called ${id} ${random.below(1000)}\n`);
  return { told: `rename ${kind}/${id}` };
}

function changePublic({ random, at, write }: Hand): Step {
  const file = `public/file-${random.below(3)}.txt`;
  if (existsSync(at(file)) && random.below(2)) rmSync(at(file));
  else write(file, `Words ${random.below(1000)}\n`);
  return { told: `change ${file}` };
}

function passTime({ archive, random }: Hand): Step {
  archive.now += random.pick([day / 24, day, 3 * day, 40 * day]);
  return { told: `it is ${new Date(archive.now).toISOString()}` };
}

function articlesOf({ root }: SiteFolder): string[] {
  return readdirSync(path.join(root, 'content/articles'), { recursive: true })
    .map((file) => `content/articles/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md'))
    .toSorted();
}

/** Sets fields of front matter, each on one line. */
function withField(text: string, ...lines: readonly string[]): string {
  return lines.reduce((all, line) => {
    const [name = ''] = line.split(':');
    const without = all.replace(new RegExp(`^${name}: .*\\n`, 'm'), '');
    return without.replace(/^---\n/, `---\n${line}\n`);
  }, text);
}

function some(ids: readonly string[], random: Chance): string {
  return ids.filter(() => random.below(2) === 0).join(', ');
}

function fileOf(published: string, slug: string): string {
  return `content/articles/${published.replaceAll('-', '/')}/${slug}.md`;
}

function permalinkOf(file: string): string {
  return file.replace(/^content\/articles/, '').replace(/\.md$/, '/');
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
