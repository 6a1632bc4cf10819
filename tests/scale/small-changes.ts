/** What may happen to a small archive from one build to the next, at random. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { siteYaml } from '../site/small-site.ts';
import * as stories from './story-changes.ts';
import { groups, type Hand, type Make } from './story-changes.ts';

/** Every sequence begins with one of each. */
export const kinds = [
  'add',
  'edit',
  'correct',
  'move',
  'remove',
  'withdraw',
  'retag',
  'change site.yaml',
  'failed build',
  'killed build',
] as const;
export type Kind = (typeof kinds)[number];

export interface Step {
  readonly kind: Kind | 'other';
  readonly told: string;
}

export type Change = readonly [kind: Kind | 'other', make: Make];

export const changes: readonly Change[] = [
  ['add', stories.add],
  ['add', stories.add],
  ['edit', stories.editBody],
  ['edit', stories.editHeadline],
  ['edit', stories.editSection],
  ['edit', stories.editLanguage],
  ['correct', stories.correct],
  ['move', stories.move],
  ['remove', stories.remove],
  ['withdraw', stories.withdraw],
  ['retag', stories.retag],
  ['change site.yaml', changeSite],
  ['failed build', stories.breakTags],
  ['killed build', stories.editBody],
  ['other', stories.illustrate],
  ['other', stories.illustrate],
  ['other', stories.changePicture],
  ['other', stories.follow],
  ['other', renameRecord],
  ['other', changePublic],
  ['other', passTime],
];

/** After each of them the pages are bundled anew, which takes seconds. */
export const changesOfCode: readonly Change[] = [
  ['other', stories.changeModule],
  ['other', stories.changeModule],
  ['other', changeBrand],
  ['other', changeBrand],
  ['other', changeAddress],
];

const day = 86_400_000;

function changeSite({ random, write }: Hand): string {
  const lines = random.pick([
    'menu: [{ label: World, href: /sections/world/ }]\n',
    'feeds: { groups: [topics] }\n',
    'feeds: { groups: [places, authors] }\nlicence: { name: CC BY 4.0 }\n',
    'machines: { aiTraining: deny }\n',
    'data: true\n',
    '',
  ]);
  const named = siteYaml.replace(/^name: .*/m, `name: The Gazette ${random.below(3)}`);
  write('content/site.yaml', named + lines);
  return `site.yaml: ${lines.trim()}`;
}

/** What a record may say beside its name. Stories name a place in their datelines, too. */
const moreOf: Readonly<Record<string, readonly string[]>> = {
  places: ['', 'alsoKnownAs: [Harbour]\n', 'coordinates: { latitude: 41.1, longitude: -8.6 }\n'],
  topics: ['', 'description: Of the sea.\n', 'formerIds: [sea]\n'],
  agencies: [
    '',
    'rights: { withhold: [feeds] }\n',
    'rights: { withhold: [data], until: 2026-12-24 }\n',
  ],
  authors: ['', 'desk: true\n'],
};

function renameRecord({ random, write }: Hand): string {
  const kind = random.pick(['sections', 'topics', 'places', 'authors', 'agencies'] as const);
  const id = random.pick<string>(groups[kind]);
  const more = random.pick(moreOf[kind] ?? ['']);
  write(`content/${kind}/${id}.yaml`, `name: Called ${id} ${random.below(1000)}\n${more}`);
  return `rename ${kind}/${id}: ${more.trim()}`;
}

function changePublic({ random, at, write }: Hand): string {
  const file = `public/file-${random.below(3)}.txt`;
  if (existsSync(at(file)) && random.below(2)) rmSync(at(file));
  else write(file, `Words ${random.below(1000)}\n`);
  return `change ${file}`;
}

/** The site moves, below another path, too. */
function changeAddress({ random, at, write }: Hand): string {
  const url = random.pick(['', 'archive/', 'news/old/']);
  const text = readFileSync(at('content/site.yaml'), 'utf8');
  write('content/site.yaml', text.replace(/^url: .*/m, `url: https://gazette.example/${url}`));
  return `the site is at /${url}`;
}

/** A component, with what it imports, what stories import, a style, or none of it any more. */
function changeBrand({ random, at, write, pictures }: Hand): string {
  const brand = 'content/brand';
  const sign = random.pick(['Read on.', 'The end.', '···']);
  const end = `---\nimport mark from './mark.png';\n---\n<p><img src={mark.src} alt="" />${sign}</p>\n`;
  const files = random.pick<Record<string, string | Uint8Array>>([
    { 'components/ArticleEnd.astro': end, 'components/mark.png': random.pick(pictures) },
    { 'components/Footer.astro': `<footer>${sign}</footer>\n` },
    { 'parts/Note.astro': `<p>${sign}</p>\n` },
    { 'tokens.css': `:root { --paper: hsl(${random.below(360)} 50% 95%) }\n` },
    { 'tokens.css': 'body { background: url(./sand.png) }\n', 'sand.png': random.pick(pictures) },
    {},
  ]);
  const names = Object.keys(files);
  if (names.length === 0) {
    for (const name of ['components', 'tokens.css', 'sand.png']) {
      rmSync(at(`${brand}/${name}`), { recursive: true, force: true });
    }
  }
  for (const name of names) write(`${brand}/${name}`, files[name] ?? '');
  return `brand: ${names.join(', ') || 'none'}`;
}

function passTime({ archive, random }: Hand): string {
  archive.now += random.pick([day / 24, day, 3 * day, 40 * day]);
  return `it is ${new Date(archive.now).toISOString()}`;
}
