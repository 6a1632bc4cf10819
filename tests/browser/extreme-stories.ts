/** Stories that try a page's limits: what ten thousand real ones will do one day. */
import sharp from 'sharp';
import { story } from '../site/site.ts';

const paragraph =
  'The harbour was quiet until noon, when the first ships came in from the north with their flags lowered and their crews on deck, and nobody on the quay could say what had happened out at sea.';

const longHeadline =
  'Two hundred characters are what some agencies once sent in place of a headline, because the first sentence of the story was all that their machines would keep when the copy came in over an old wire';

/** @returns files of a site's folder by path, to be laid over the sample's. */
export async function extremeStories(): Promise<Record<string, string | Buffer>> {
  const day = 'content/articles/2018/05/04';
  const many = Array.from({ length: 80 }, (_, at) => {
    const number = String(at + 1).padStart(2, '0');
    return [
      `content/articles/2018/05/08/brief-${number}.md`,
      story(`Brief number ${number} of a busy day`, '2018-05-08', 'topics: [oceans]\n', paragraph),
    ];
  });
  const authors = Array.from({ length: 12 }, (_, at) => `author-${at + 1}`);
  return {
    ...Object.fromEntries(many),
    ...Object.fromEntries(
      authors.map((id, at) => [
        `content/authors/${id}.yaml`,
        `name: Maximiliana van der Hoogstraten the ${at + 1}th\n`,
      ]),
    ),
    [`${day}/long-headline.md`]: story(longHeadline, '2018-05-04', '', paragraph),
    [`${day}/long-word.md`]: story(
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      '2018-05-04',
      'language: de\n',
      'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz.',
    ),
    [`${day}/one-paragraph.md`]: story('One paragraph', '2018-05-04', '', 'Nothing more is known.'),
    [`${day}/sixty-paragraphs.md`]: story(
      'Sixty paragraphs',
      '2018-05-04',
      '',
      Array.from({ length: 60 }, () => paragraph).join('\n\n'),
    ),
    [`${day}/twelve-authors.md`]: story(
      'Twelve authors',
      '2018-05-04',
      `authors: [${authors.join(', ')}]\n`,
      paragraph,
    ),
    [`${day}/portrait.md`]: story('A portrait', '2018-05-04', picture('portrait'), paragraph),
    [`${day}/panorama.md`]: story('A panorama', '2018-05-04', picture('panorama'), paragraph),
    [`${day}/graphic.md`]: story(
      'A picture that is not for everyone',
      '2018-05-04',
      `${picture('portrait')}  graphic: true\ncontentWarning: This story shows an injury.\n`,
      paragraph,
    ),
    [`${day}/corrected.md`]: story(
      'Corrected twice',
      '2018-05-04T09:30:00Z',
      [
        'updated: 2018-05-06T10:00:00Z',
        'corrections:',
        '  - { date: 2018-05-05, kind: meaning, text: The ship was not lost. }',
        '  - { date: 2018-05-06, kind: detail, text: The captain is called Ann. }',
        'sources: [{ title: The harbour’s log, url: "https://example.org/log" }]',
        '',
      ].join('\n'),
      `${paragraph}\n\nSee [the log](https://example.org/log) and a note.[^1]\n\n[^1]: The note.`,
    ),
    [`${day}/portrait.png`]: await colour(600, 1500),
    [`${day}/panorama.png`]: await colour(2400, 420),
  };
}

function picture(name: string): string {
  return `picture:\n  src: ${name}.png\n  alt: A plain field of colour\n  caption: A caption that is a sentence, and then another one.\n  credit: A photographer\n`;
}

function colour(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#3b6e8f' } })
    .png()
    .toBuffer();
}
