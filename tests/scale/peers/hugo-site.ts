/**
 * Turns a synthetic archive into a site for Hugo with the same addresses. What Hugo has no way to
 * find out by itself (which lists there are, what is next to them, what came earlier) is worked out
 * here and given to it: none of that is in its measured time.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';

interface Story {
  readonly number: string;
  readonly published: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const groups = ['sections', 'topics', 'places', 'agencies', 'authors'] as const;
type Group = (typeof groups)[number];
type Ids = Readonly<Record<Group, readonly string[]>>;

const perPage = 50;

/**
 * @param content of the archive. @param site the folder to make. @param maps drawn by Stet: Hugo
 * draws none, so it is given them.
 */
export function writeHugoSite(content: string, site: string, maps: string): void {
  cpSync(path.join(import.meta.dirname, 'hugo'), site, { recursive: true });
  if (existsSync(maps)) cpSync(maps, path.join(site, 'static/maps'), { recursive: true });
  const write = writer(site);
  write('data/records.json', JSON.stringify(readRecords(content)));
  write('static/_astro/style.css', 'body { margin: 0 auto; max-width: 70ch; }\n');
  const stories = readStories(content);
  const page = (name: string, type: string, url: string, more: object) =>
    write(`content/${type}/${name}.md`, front({ type, url, ...more }));
  writeStories(stories, write);
  writeDays(stories, page);
  writeGroups(stories, page);
  writeFiles(stories, page);
}

type WritePage = (name: string, type: string, url: string, more: object) => void;

function readRecords(content: string): Record<string, Record<string, unknown>> {
  const recordOf = (file: string) => {
    const { name, coordinates } = load(readFileSync(file, 'utf8')) as {
      name: string;
      coordinates?: object;
    };
    return { name, ...coordinates };
  };
  return Object.fromEntries(
    groups.map((group) => [
      group,
      Object.fromEntries(
        readdirSync(path.join(content, group)).map((file) => [
          path.parse(file).name,
          recordOf(path.join(content, group, file)),
        ]),
      ),
    ]),
  );
}

/** @returns all stories, oldest first. */
function readStories(content: string): Story[] {
  const folder = path.join(content, 'articles');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const end = text.indexOf('\n---\n', 4);
      const fields = load(text.slice(4, end)) as Record<string, unknown>;
      const published = new Date(String(fields.published)).toISOString().replace('.000', '');
      const body = text.slice(end + 5).trimStart();
      return { number: path.parse(file).name, published, fields, body };
    })
    .sort((a, b) => (a.published < b.published ? -1 : 1));
}

function idsOf({ fields }: Story): Ids {
  const list = (name: string) => fields[name] as readonly string[];
  return {
    sections: [fields.section as string],
    topics: [...new Set(list('topics'))],
    places: list('places'),
    agencies: list('agencies'),
    authors: list('authors'),
  };
}

function addressOf({ number, published }: Story): string {
  return `/${published.slice(0, 10).replaceAll('-', '/')}/${number}/`;
}

/** The page that Hugo finds a story under. */
function pageOf({ number, published }: Story): string {
  return `/articles/${published.slice(0, 4)}/${number}`;
}

function writeStories(stories: readonly Story[], write: Write): void {
  /** The latest stories of each topic so far. */
  const latest = new Map<string, Story[]>();
  for (const [at, story] of stories.entries()) {
    const ids = idsOf(story);
    const { headline, standfirst, language, dateline } = story.fields;
    const earlier = new Set(ids.topics.flatMap((topic) => latest.get(topic) ?? []));
    const place = /(\d+)$/.exec((dateline as { place: string }).place)?.[1];
    const more = {
      title: headline,
      standfirst,
      date: story.published,
      stamp: story.published,
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      url: addressOf(story),
      dateline: (dateline as { place: string }).place,
      datelinePlace: place === undefined ? undefined : `places-${place}`,
      ids: story.fields.ids ?? [story.number],
      key: addressOf(story).replace(/^\/|\/$/g, ''),
      name: story.number,
      before: beside(stories[at - 1]),
      after: beside(stories[at + 1]),
      related: [...earlier].slice(-4).map(pageOf),
      ...ids,
    };
    write(`content${pageOf(story)}.md`, front(more) + story.body);
    for (const topic of ids.topics) {
      latest.set(topic, [...(latest.get(topic) ?? []).slice(-3), story]);
    }
  }
}

function beside(story: Story | undefined): object | undefined {
  return story && { href: addressOf(story), text: story.fields.headline };
}

function writeDays(stories: readonly Story[], page: WritePage): void {
  const dates = (length: number) => [
    ...new Set(stories.map(({ published }) => published.slice(0, length))),
  ];
  const href = (date: string) => `/${date.replaceAll('-', '/')}/`;
  const put = (type: string, keys: readonly string[], field: string, place = href) => {
    for (const [at, key] of keys.entries()) {
      const beside = (other: string | undefined) =>
        other === undefined ? undefined : { href: place(other), text: titleOf(other) };
      const near = { before: beside(keys[at - 1]), after: beside(keys[at + 1]) };
      page(key, type, place(key), { title: titleOf(key), [field]: key, ...near });
    }
  };
  put('day', dates(10), 'day');
  put('month', dates(7), 'month');
  put('year', dates(4), 'year');
  const ofYear = [...new Set(dates(10).map((day) => day.slice(5)))].toSorted();
  put('anniversary', ofYear, 'date_of_year', (date) => `/on-this-day/${date}/`);
  page('archive', 'archive', '/archive/', { title: 'Archive' });
  page('on-this-day', 'anniversaries', '/on-this-day/', { title: 'On this day' });
}

/** `2016`, `January 2016`, `15 January 2016`, `15 January`; figures stay text in front matter. */
function titleOf(date: string): string {
  if (/^\d{4}$/.test(date)) return date;
  const isOfYear = date.length === 5;
  const style: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' };
  if (date.length !== 7) style.day = 'numeric';
  if (!isOfYear) style.year = 'numeric';
  return new Date(isOfYear ? `2000-${date}` : date).toLocaleDateString('en-GB', style);
}

function writeGroups(stories: readonly Story[], page: WritePage): void {
  const counts = new Map<string, number>();
  for (const story of stories) {
    const year = story.published.slice(0, 4);
    for (const [group, ids] of Object.entries(idsOf(story))) {
      for (const id of ids) {
        const key = `${group}/${id}/${year}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  for (const [key, count] of counts) {
    const [group, id = '', year] = key.split('/');
    const last = Math.ceil(count / perPage);
    const place = (number: number) => (number === 1 ? `/${key}/` : `/${key}/${number}/`);
    const beside = (number: number) =>
      number >= 1 && number <= last ? { href: place(number), text: `Page ${number}` } : undefined;
    for (let number = 1; number <= last; number++) {
      const name = `${key.replaceAll('/', '-')}-${number}`;
      const near = { before: beside(number - 1), after: beside(number + 1) };
      const more = { group, id, year, number, ...near };
      page(name, 'group-year', place(number), more);
    }
  }
}

function writeFiles(stories: readonly Story[], page: WritePage): void {
  const file = (layout: string, url: string, more: object = {}) =>
    page(url.replaceAll(/^\/\.?|\//g, '-'), 'file', url, {
      title: url,
      layout,
      outputs: ['plain'],
      ...more,
    });
  const months = [...new Set(stories.map(({ published }) => published.slice(0, 7)))];
  for (const month of months) {
    file('sitemap-month', `/sitemap-${month}.xml`, { month });
    file('ris', `/citations/${month}.ris`, { month });
    file('bibtex', `/citations/${month}.bib`, { month });
    file('csl', `/citations/${month}.json`, { month });
  }
  writeFeedMonths(months[0] ?? '', file);
  for (let id = 0; id < 8; id++) {
    file('group-feed', `/feeds/sections/sections-${id}.xml`, {
      group: 'sections',
      id: `sections-${id}`,
    });
  }
  file('json-feed', '/feed.json');
  file('corrections', '/feeds/corrections.xml');
  file('opml', '/feeds/opml.xml');
  file('feed-style', '/feeds/feed.css');
  file('sitemap-index', '/sitemap.xml');
  file('sitemap-lists', '/sitemap-lists.xml');
  file('sitemap-news', '/sitemap-news.xml');
  file('robots', '/robots.txt');
  file('llms', '/llms.txt');
  file('tdmrep', '/.well-known/tdmrep.json');
}

/** Every month since the first has its archived feed, up to the one before now. */
function writeFeedMonths(
  first: string,
  file: (layout: string, url: string, more: object) => void,
): void {
  const place = (month: string) => `https://gazette.example/feeds/${month}.xml`;
  const months: string[] = [];
  for (let at = new Date(`${first}-01`); at < new Date('2026-12-01');) {
    months.push(at.toISOString().slice(0, 7));
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1));
  }
  for (const [at, month] of months.entries()) {
    const [before, after] = [months[at - 1], months[at + 1]];
    file('feed-month', `/feeds/${month}.xml`, {
      month,
      before: before && place(before),
      after: after && place(after),
    });
  }
  const before = place(months.at(-1) ?? '');
  file('rss', '/rss.xml', { before });
  file('atom', '/atom.xml', { before });
}

/** Hugo reads JSON as front matter. */
function front(fields: object): string {
  return `${JSON.stringify(fields)}\n\n`;
}

type Write = (file: string, text: string) => void;

function writer(root: string): Write {
  const made = new Set<string>();
  return (file, text) => {
    const target = path.join(root, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, text);
  };
}
