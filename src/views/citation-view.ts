/** How to cite a story in the three styles that most readers are asked for. */
import type { Article } from '../archive/article.ts';
import type { ViewContext } from './context.ts';
import { urlOf } from './link.ts';

/** A stretch of a citation. */
export interface CitationText {
  readonly text: string;
  readonly isItalic?: boolean;
  /** BCP 47, of the headline, which keeps its own language. */
  readonly language?: string;
}

export interface CitationView {
  readonly style: 'APA' | 'Chicago' | 'MLA';
  readonly text: readonly CitationText[];
}

/**
 * Names stand as they were printed: which of their parts is the family name is not known, and a
 * guess is wrong for half of the world. Without an author the agency signs, as the styles have it
 * for corporate authors; without either, the headline comes first.
 */
export function citations(article: Article, context: ViewContext): CitationView[] {
  const { site } = context;
  const names = namesOf(article, context);
  const [year = '', month = '', day = ''] = article.published.day.split('-');
  const date = { year, day: String(Number(day)), at: Number(month) - 1 };
  const headline = { text: article.headline, language: article.language };
  const paper = { text: site.name, isItalic: true };
  const url = urlOf(site, article.permalink);
  const mark = /[.?!؟…]$/.test(article.headline) ? '' : '.';
  const american = `${months[date.at]} ${date.day}, ${date.year}`;
  const apaDate = `(${date.year}, ${months[date.at]} ${date.day})`;
  const by = (list: string) => (list ? `${list}${list.endsWith('.') ? '' : '.'} ` : '');
  const quoted = [{ text: '“' }, headline, { text: `${mark}” ` }, paper];
  return [
    {
      style: 'APA',
      text: names.length
        ? [
            { text: `${by(listed(names, '&'))}${apaDate}. ` },
            headline,
            { text: `${mark} ` },
            paper,
            { text: `. ${url}` },
          ]
        : [headline, { text: `${mark} ${apaDate}. ` }, paper, { text: `. ${url}` }],
    },
    {
      style: 'Chicago',
      text: [{ text: by(listed(names, 'and')) }, ...quoted, { text: `, ${american}. ${url}.` }],
    },
    {
      style: 'MLA',
      text: [
        { text: by(names.length > 2 ? `${names[0]}, et al` : listed(names, 'and')) },
        ...quoted,
        { text: `, ${date.day} ${shortMonths[date.at]} ${date.year}, ${url}.` },
      ],
    },
  ];
}

function namesOf(article: Article, { index }: ViewContext): string[] {
  const kind = article.authors.length > 0 ? 'authors' : 'agencies';
  return article[kind].map((id) => index.record(kind, id)?.name ?? id);
}

function listed(names: readonly string[], and: string): string {
  if (names.length < 2) return names[0] ?? '';
  const comma = names.length > 2 || and === '&' ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${names.at(-1)}`;
}

/** The styles are English whatever the language of the story. */
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
/** As the MLA Handbook shortens them. */
const shortMonths = [
  ...['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June'],
  ...['July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
];
