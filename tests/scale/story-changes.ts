/** What may happen to the stories of a small archive, at random. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { story } from '../site/small-site.ts';
import type { Chance } from './random.ts';

const moduleStory = 'content/articles/2026/11/21/parts.mdx';
const partsOfModule = 'content/articles/2026/11/21/parts';
const note = 'content/brand/parts/Note.astro';
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

/** @returns what has been done. */
export type Make = (hand: Hand) => string;

export function add({ random, write }: Hand): string {
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
  return `add ${slug} on ${published}`;
}

export const editBody = edit('body', (text) => `${text}\nOne more paragraph.\n`);

export const editHeadline = edit('headline', (text, { below }) =>
  text.replace(/^headline: .*/m, `headline: Told anew ${below(1000)}`),
);

export const editSection = edit('section', (text, { pick }) =>
  withField(text, `section: ${pick(groups.sections)}`),
);

export const editLanguage = edit('language', (text, { pick }) =>
  withField(text, `language: ${pick(['ar', 'de', 'en-GB'])}`),
);

export const correct = edit('corrections', (text, { pick }) =>
  corrected(text, pick(['meaning', 'detail', 'clarification']), 'A name.'),
);

export const withdraw = edit('status', (text) =>
  withField(corrected(text, 'meaning', 'Withdrawn.'), 'status: withdrawn'),
);

export const retag = edit('tags', (text, random) =>
  withField(
    text,
    `topics: [${some(groups.topics, random)}]`,
    `places: [${some(groups.places, random)}]`,
  ),
);

/** A build refuses it. */
export const breakTags = edit('tags', (text) => withField(text, 'topics: [no-such-topic]'));

function edit(what: string, change: (text: string, random: Chance) => string): Make {
  return ({ random, at, articles }) => {
    const file = random.pick(articles);
    writeFileSync(at(file), change(readFileSync(at(file), 'utf8'), random));
    return `edit ${what} of ${file}`;
  };
}

function corrected(text: string, kind: string, what: string): string {
  return withField(text, `corrections: [{ date: 2026-11-21, kind: ${kind}, text: ${what} }]`);
}

/** All stories of a day share its picture. */
export function illustrate({ random, at, articles, pictures, write }: Hand): string {
  const file = random.pick(articles);
  const text = readFileSync(at(file), 'utf8');
  if (/^picture: /m.test(text) && random.below(2)) {
    writeFileSync(at(file), text.replace(/^picture: .*\n/m, ''));
    return `no picture in ${file}`;
  }
  write(pictureBeside(file), random.pick(pictures));
  const credit = `Photographer ${random.below(3)}`;
  const field = `picture: { src: quay.png, alt: A quay, credit: ${credit} }`;
  writeFileSync(at(file), withField(text, field));
  return `picture by ${credit} in ${file}`;
}

/** Also where there was none; where one that is needed goes, the build is refused. */
export function changePicture({ random, at, articles, pictures, write }: Hand): string {
  const picture = pictureBeside(random.pick(articles));
  if (existsSync(at(picture)) && random.below(3) === 0) {
    rmSync(at(picture));
    return `remove ${picture}`;
  }
  write(picture, random.pick(pictures));
  return `change ${picture}`;
}

/** A story in MDX comes, changes, has other parts and goes; it shows a picture of its own. */
export function changeModule({ random, at, pictures, write }: Hand): string {
  const isThere = existsSync(at(moduleStory));
  if (isThere && random.below(3) === 0) {
    rmSync(at(moduleStory));
    rmSync(at(partsOfModule), { recursive: true });
    return `remove ${moduleStory}`;
  }
  if (!existsSync(at(note))) write(note, '<p>Noted.</p>\n');
  if (!isThere || random.below(2)) {
    write(`${partsOfModule}/tide.json`, `{ "many": ${random.below(100)} }`);
    write(`${partsOfModule}/tide.png`, random.pick(pictures));
    if (isThere) return `change parts of ${moduleStory}`;
  }
  const body = [
    "import { many } from './parts/tide.json';",
    "import tide from './parts/tide.png';",
    "import Note from '../../../../brand/parts/Note.astro';",
    '',
    `The tide rose {many} times, ${random.below(100)} times more than foreseen.`,
    '',
    random.pick([
      '![The tide](parts/tide.png)',
      '<img src={tide.src} alt="The tide" />',
      '<Note />',
    ]),
  ].join('\n');
  const fields = `topics: [${some(groups.topics, random)}]\n`;
  write(moduleStory, story('A story of parts', '2026-11-21', fields, body));
  return `write ${moduleStory}`;
}

export function follow({ random, at, articles }: Hand): string {
  const [file, other] = [random.pick(articles), random.pick(articles)];
  const field = random.pick(['follows', 'translates']);
  const text = withField(readFileSync(at(file), 'utf8'), `${field}: ${permalinkOf(other)}`);
  writeFileSync(at(file), text);
  return `${file} ${field} ${other}`;
}

export function move({ random, at, articles, write }: Hand): string {
  const file = random.pick(articles);
  const to = file.replace(/[^/]+$/, `moved-${random.below(1_000_000)}.md`);
  const text = withField(readFileSync(at(file), 'utf8'), `formerUrls: [${permalinkOf(file)}]`);
  rmSync(at(file));
  write(to, text);
  return `move ${file} to ${to}`;
}

export function remove({ random, at, articles }: Hand): string {
  const file = random.pick(articles);
  rmSync(at(file));
  return `remove ${file}`;
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
