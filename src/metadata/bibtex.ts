import type { ReferenceView } from '../views/reference-view.ts';

/** BibTeX, in UTF-8, with the fields that biblatex adds for newspapers. */
export function writeBibtex(stories: readonly ReferenceView[]): string {
  return stories.map(entry).join('\n');
}

function entry(story: ReferenceView): string {
  const [year = '', month = ''] = story.publishedOn.split('-');
  const { creators, ids, agencies } = story;
  const note = [...ids, ...agencies].map(escapeTex).join('; ');
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Double braces: the headline keeps its capitals, and a name is not taken apart.
    ['title', `{${escapeTex(story.headline)}}`],
    ['author', creators.map((name) => `{${escapeTex(name)}}`).join(' and ') || undefined],
    ['journal', escapeTex(story.publication)],
    ['year', year],
    ['month', String(Number(month))],
    ['date', story.publishedOn],
    ['entrysubtype', 'newspaper'],
    ['titleaddon', escapeTex(story.section)],
    ['location', story.place && escapeTex(story.place)],
    ['note', note || undefined],
    ['langid', escapeTex(story.language)],
    ['abstract', story.summary && escapeTex(story.summary)],
    ['url', story.url],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return `@article{${citationKey(story.permalink)},\n${lines.join('\n')}\n}\n`;
}

/** Of letters, digits, `-`, `.`, `/` and `_`: the only ones that every program takes. */
export function citationKey(permalink: string): string {
  return permalink
    .replace(/^\/|\/$/g, '')
    .replace(/[^A-Za-z0-9\-./]/gu, (character) =>
      [...Buffer.from(character)].map((byte) => `_${byte.toString(16).padStart(2, '0')}`).join(''),
    );
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Braces have to balance even where they are escaped, so they are written as commands. */
function escapeTex(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}^~#$%&_]/g, (character) => commands[character] ?? `\\${character}`);
}
