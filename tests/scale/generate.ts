/**
 * A synthetic archive of any size: 1996 to 2026, 8 sections, 200 topics, 300 places, 20 agencies,
 * 100 authors, bodies of about 5 KB, some stories in Arabic, Greek and Japanese script.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Chance, chance } from './random.ts';

export interface SyntheticArchive {
  readonly articles: number;
  readonly seed: number;
}

const scripts = [
  ...Array.from({ length: 9 }, () => ({
    language: 'en-GB',
    words:
      'the council said that water levels along river had fallen for third year and engineers would inspect every lock before winter while farmers asked how long repairs might take'.split(
        ' ',
      ),
  })),
  {
    language: 'ar',
    words:
      'قال المجلس إن مستوى المياه في النهر انخفض للعام الثالث وسيفحص المهندسون كل سد قبل الشتاء'.split(
        ' ',
      ),
  },
  {
    language: 'el',
    words:
      'το συμβούλιο ανακοίνωσε ότι η στάθμη του νερού έπεσε για τρίτη χρονιά και οι μηχανικοί θα ελέγξουν'.split(
        ' ',
      ),
  },
  {
    language: 'ja',
    words:
      '評議会 は 川 の 水位 が 三年 続けて 下がった と 発表 し 技術者 が 冬 の 前 に 点検 する'.split(
        ' ',
      ),
  },
];

const firstDay = Date.UTC(1996, 0, 1);
const days = Math.floor((Date.UTC(2026, 9, 31) - firstDay) / 86_400_000);

/** Writes the archive's site folder into `root`; the same options give the same bytes. */
export function generateArchive(root: string, { articles, seed }: SyntheticArchive): void {
  const write = writer(path.join(root, 'content'));
  write('site.yaml', siteYaml);
  const groups = { sections: 8, topics: 200, places: 300, agencies: 20, authors: 100 };
  for (const [kind, count] of Object.entries(groups)) {
    for (let id = 0; id < count; id++) write(`${kind}/${kind}-${id}.yaml`, recordYaml(kind, id));
  }
  const random = chance(seed);
  for (let number = 0; number < articles; number++) {
    const { file, text } = article(number, articles, random);
    write(file, text);
  }
}

/** One article of the synthetic archive, as a file of `content/`. */
function article(number: number, of: number, random: Chance): { file: string; text: string } {
  const day = firstDay + Math.floor((number * days) / of) * 86_400_000;
  const published = new Date(day + random.below(86_400) * 1000).toISOString().replace('.000', '');
  const { language, words } = random.pick(scripts);
  const sentence = (length: number) =>
    Array.from({ length }, () => random.pick(words))
      .join(' ')
      .replace(/^./, (first) => first.toUpperCase());
  const paragraphs = Array.from(
    { length: 15 + random.below(6) },
    () => `${sentence(20 + random.below(12))}. ${sentence(14 + random.below(10))}.`,
  );
  const id = `1.${1_000_000 + number}-${random.below(1_000_000_000)}`;
  const text = `---
headline: ${sentence(6 + random.below(5))} ${number}
standfirst: ${sentence(14)}.
published: ${published}
language: ${language}
section: sections-${random.below(8)}
topics: [topics-${random.below(200)}, topics-${200 - 1 - random.below(100)}]
places: [places-${random.below(300)}]
dateline: { place: Place ${random.below(300)} }
authors: [authors-${random.below(100)}]
agencies: [agencies-${random.below(20)}]
ids: ["${id}"]
---
${paragraphs.join('\n\n')}
`;
  return {
    file: `articles/${published.slice(0, 10).replaceAll('-', '/')}/story-${number}.md`,
    text,
  };
}

function recordYaml(kind: string, id: number): string {
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1, -1)} ${id}`;
  const where =
    kind === 'places'
      ? `coordinates: { latitude: ${(id % 140) - 70}, longitude: ${id - 150} }\ncountry: GR\n`
      : '';
  return `name: ${name}\n${where}`;
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
