/** What may happen to a small archive from one build to the next, at random. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { siteYaml, story } from '../site/small-site.ts';
import type { Chance } from './random.ts';

export interface Step {
  readonly told: string;
  /** Whether a build is begun and killed before the one that counts. */
  readonly isKilled?: boolean;
}

const day = 86_400_000;
export const moduleStory = 'content/articles/2026/11/21/parts.mdx';
export const days = [
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-06-15',
  '2026-11-20',
  '2026-11-21',
];
export const groups = {
  sections: ['world', 'science'],
  topics: ['harbour', 'tides', 'storms'],
  places: ['porto', 'split'],
  authors: ['jane', 'omar'],
  agencies: ['wire'],
};

export interface Hand {
  readonly archive: { now: number };
  readonly random: Chance;
  readonly at: (file: string) => string;
  readonly write: (file: string, text: string | Uint8Array) => void;
  /** Several, of one size. */
  readonly pictures: readonly Uint8Array[];
  /** Relative to the site's folder. */
  readonly articles: readonly string[];
}

type Change = (hand: Hand) => Step;

export const changes: readonly Change[] = [
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
  illustrate,
  illustrate,
  changePicture,
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

/** All stories of a day share its picture. */
function illustrate({ random, at, articles, pictures, write }: Hand): Step {
  const file = random.pick(articles);
  const text = readFileSync(at(file), 'utf8');
  if (/^picture: /m.test(text) && random.below(2)) {
    writeFileSync(at(file), text.replace(/^picture: .*\n/m, ''));
    return { told: `no picture in ${file}` };
  }
  write(pictureBeside(file), random.pick(pictures));
  const credit = `Photographer ${random.below(3)}`;
  const field = `picture: { src: quay.png, alt: A quay, credit: ${credit} }`;
  writeFileSync(at(file), withField(text, field));
  return { told: `picture by ${credit} in ${file}` };
}

/** Also where there was none; where one that is needed goes, the build is refused. */
function changePicture({ random, at, articles, pictures, write }: Hand): Step {
  const picture = pictureBeside(random.pick(articles));
  if (existsSync(at(picture)) && random.below(3) === 0) {
    rmSync(at(picture));
    return { told: `remove ${picture}` };
  }
  write(picture, random.pick(pictures));
  return { told: `change ${picture}` };
}

export function changeModule({ random, at, write }: Hand): Step {
  if (existsSync(at(moduleStory)) && random.below(2)) {
    rmSync(at(moduleStory));
    return { told: `remove ${moduleStory}` };
  }
  const body = `export const many = ${random.below(100)};\n\nThe tide rose {many} times.`;
  const fields = `topics: [${some(groups.topics, random)}]\n`;
  write(moduleStory, story('A story of parts', '2026-11-21', fields, body));
  return { told: `write ${moduleStory}` };
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

function pictureBeside(file: string): string {
  return file.replace(/[^/]+$/, 'quay.png');
}

export function fileOf(published: string, slug: string): string {
  return `content/articles/${published.replaceAll('-', '/')}/${slug}.md`;
}

function permalinkOf(file: string): string {
  return file.replace(/^content\/articles/, '').replace(/\.md$/, '/');
}
