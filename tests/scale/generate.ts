/**
 * A synthetic archive of any size: 1996 to 2026, 8 sections, 200 topics, 300 places, 20 agencies,
 * 100 authors, 15 to 20 paragraphs and about 5 KB a story, in six scripts.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writePictures } from './pictures.ts';
import { type Chance, chance } from './random.ts';
import { type Script, scripts } from './scripts.ts';

export interface SyntheticArchive {
  readonly articles: number;
  readonly seed: number;
  /** Of so many stories, spread evenly, each leads with a picture of its own; none unless given. */
  readonly pictures?: number;
}

export const groupCounts = { sections: 8, topics: 200, places: 300, agencies: 20, authors: 100 };

const firstDay = Date.UTC(1996, 0, 1);
const days = Math.floor((Date.UTC(2026, 9, 31) - firstDay) / 86_400_000);

/** Writes the archive's site folder into `root`; the same options give the same bytes. */
export function generateArchive(root: string, options: SyntheticArchive): void {
  const { articles, seed, pictures = 0 } = options;
  const write = writer(path.join(root, 'content'));
  write('site.yaml', siteYaml);
  for (const [kind, count] of Object.entries(groupCounts)) {
    for (let id = 0; id < count; id++) write(`${kind}/${kind}-${id}.yaml`, recordYaml(kind, id));
  }
  const random = chance(seed);
  for (let number = 0; number < articles; number++) {
    const picture = pictureOf(number, articles, pictures);
    const { file, text } = article(number, articles, random, picture !== undefined);
    write(file, text);
  }
}

/**
 * Writes the archive with the originals of its pictures beside the stories, which takes long.
 *
 * @param size of each original, in pixels.
 */
export async function generateWithPictures(
  root: string,
  options: SyntheticArchive,
  size?: { readonly width: number; readonly height: number },
): Promise<void> {
  generateArchive(root, options);
  const { articles, seed, pictures = 0 } = options;
  if (pictures === 0) return;
  const originals = await writePictures(path.join(root, 'originals'), pictures, size);
  const random = chance(seed);
  for (let number = 0; number < articles; number++) {
    const picture = pictureOf(number, articles, pictures);
    const { file } = article(number, articles, random, picture !== undefined);
    const original = picture === undefined ? undefined : originals[picture];
    if (original === undefined) continue;
    const target = path.join(root, 'content', file.replace(/\.md$/, '.jpg'));
    writeFileSync(target, readFileSync(original));
  }
}

/** @returns which of the pictures a story leads with. */
function pictureOf(number: number, articles: number, pictures: number): number | undefined {
  const place = Math.floor((number * pictures) / articles);
  const isFirst = number === 0 || place !== Math.floor(((number - 1) * pictures) / articles);
  return pictures > 0 && isFirst ? place : undefined;
}

/** One article of the synthetic archive, as a file of `content/`. */
function article(
  number: number,
  of: number,
  random: Chance,
  hasPicture: boolean,
): { file: string; text: string } {
  const day = firstDay + Math.floor((number * days) / of) * 86_400_000;
  const published = new Date(day + random.below(86_400) * 1000).toISOString().replace('.000', '');
  const script = random.pick(scripts);
  const phrase = (length: number) => phraseOf(script, length, random);
  const stop = script.stop === '.' ? '. ' : script.stop;
  const paragraphs = Array.from(
    { length: 15 + random.below(6) },
    () => `${phrase(20 + random.below(12))}${stop}${phrase(14 + random.below(10))}${script.stop}`,
  );
  const id = `1.${1_000_000 + number}-${random.below(1_000_000_000)}`;
  const text = `---
headline: ${phrase(6 + random.below(5))} ${number}
standfirst: ${phrase(14)}${script.stop}
published: ${published}
language: ${script.language}
section: sections-${random.below(8)}
topics: [topics-${random.below(200)}, topics-${200 - 1 - random.below(100)}]
places: [places-${random.below(300)}]
dateline: { place: ${nameOf('places', random.below(300))} }
authors: [authors-${random.below(100)}]
agencies: [agencies-${random.below(20)}]
ids: ["${id}"]
${hasPicture ? `picture: { src: story-${number}.jpg, alt: A drawn scene, caption: A scene., credit: The desk }\n` : ''}---

${paragraphs.join('\n\n')}
`;
  const folder = published.slice(0, 10).replaceAll('-', '/');
  return { file: `articles/${folder}/story-${number}.md`, text };
}

function phraseOf({ words, space }: Script, length: number, random: Chance): string {
  return Array.from({ length }, () => random.pick(words))
    .join(space)
    .replace(/^./u, (first) => first.toUpperCase());
}

/** @returns the name of a record: in another script than its neighbours. */
export function nameOf(kind: string, id: number): string {
  const { names } = scripts[(id * 5) % scripts.length] as Script;
  return `${names[(id + kind.length) % names.length]} ${id}`;
}

function recordYaml(kind: string, id: number): string {
  const where =
    kind === 'places'
      ? `coordinates: { latitude: ${(id % 140) - 70}, longitude: ${id - 150} }\ncountry: GR\n`
      : '';
  return `name: ${nameOf(kind, id)}\n${where}`;
}

function writer(content: string): (file: string, text: string) => void {
  const made = new Set<string>();
  return (file, text) => {
    const target = path.join(content, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(target, text);
  };
}

const siteYaml = `name: The Synthetic Gazette
description: An archive made by a seeded generator.
url: https://gazette.example/
tagAuthority: gazette.example,2026
language: en-GB
timeZone: UTC
sections: [${Array.from({ length: 8 }, (_, id) => `sections-${id}`).join(', ')}]
`;
