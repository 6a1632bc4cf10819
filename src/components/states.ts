/** What components are shown with on the page for developers: every state, none of it real. */
import type { CorrectionView } from '../views/article-view.ts';
import type { CitationView } from '../views/citation-view.ts';
import type { MonthCalendar } from '../views/list-types.ts';
import type { PictureView } from '../views/picture-view.ts';
import type { Teaser } from '../views/teaser.ts';

const date = (text: string, datetime: string) => ({ text, datetime });
const link = (text: string) => ({ href: '#content', text });

/** A drawing that needs no file. */
function drawing(width: number, height: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#8fa6b0"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function picture(width: number, height: number, more: Partial<PictureView> = {}): PictureView {
  return {
    sources: [],
    src: drawing(width, height),
    srcset: '',
    width,
    height,
    alt: 'A plain field of colour',
    caption: 'A caption says what is to be seen, in a sentence.',
    credit: 'A photographer',
    taken: '26 October 2016',
    place: 'Hass, Syria',
    graphic: false,
    ...more,
  };
}

export const pictures = {
  landscape: picture(1600, 1067),
  portrait: picture(800, 1200),
  panorama: picture(2400, 500),
  graphic: picture(1600, 1067, { graphic: true }),
  'without caption': picture(1600, 1067, { caption: undefined, place: undefined }),
} satisfies Record<string, PictureView>;

function teaser(headline: string, more: Partial<Teaser> = {}): Teaser {
  return {
    href: '#content',
    headline,
    summary: 'What happened, to whom and where, in one sentence that ends where it should.',
    published: date('27 October 2016', '2016-10-27'),
    section: link('World'),
    language: 'en',
    direction: 'ltr',
    withdrawn: false,
    ...more,
  };
}

export const teasers = {
  plain: teaser('A headline of the usual length, over one story'),
  'with a picture': teaser('A story with a picture', { picture: pictures.landscape }),
  'without a summary': teaser('Only a headline', { summary: undefined }),
  long: teaser(
    'A headline that says everything the story says and does not stop there. '.repeat(3),
  ),
  withdrawn: teaser('A story that was withdrawn', { withdrawn: true, summary: undefined }),
  'in another language': teaser('خبر بلغة أخرى', {
    summary: 'جملة واحدة تقول ما حدث.',
    language: 'ar',
    direction: 'rtl',
  }),
} satisfies Record<string, Teaser>;

export const corrections: readonly CorrectionView[] = [
  { date: date('28 October 2016', '2016-10-28'), kind: 'meaning', text: 'It was the other side.' },
  { date: date('29 October 2016', '2016-10-29'), kind: 'detail', text: 'Her name is Anne.' },
  { date: date('30 October 2016', '2016-10-30'), kind: 'clarification', text: 'By local time.' },
];

export const citations: readonly CitationView[] = [
  {
    style: 'APA',
    text: [
      { text: 'Jane Roe. (2016, October 27). A headline. ' },
      { text: 'The Gazette', isItalic: true },
    ],
  },
];

export const names = [link('Jane Roe'), link('John Doe'), link('Ann Other')];

const levels = [1, 2, 3, 4] as const;

/** A month whose first days show every shade. */
export const month: MonthCalendar = {
  name: 'October',
  href: '#content',
  count: 22,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
    (long) => ({ short: long.slice(0, 3), long }),
  ),
  weeks: [0, 7, 14, 21].map((before) =>
    Array.from({ length: 7 }, (_, at) => {
      const level = before === 0 ? levels[at] : undefined;
      const count = level ? level * level : 0;
      return {
        number: String(before + at + 1),
        stories: level && { href: '#content', label: `${at + 1} October: ${count}`, count, level },
      };
    }),
  ),
};

export const emptyMonth: MonthCalendar = {
  ...month,
  href: undefined,
  count: 0,
  weeks: month.weeks.map((week) => week.map((day) => day && { number: day.number })),
};

export const coverage = [3, 0, 9, 40, 12, 0, 0, 1].map((count, at) => ({
  year: String(2010 + at),
  count,
}));
