/**
 * Lists are paged inside years and numbered from the oldest (contract 3), so a full page stands:
 * a new story fills or opens its year's last page, a back-dated one touches its own year only.
 */
import type { Entry } from './article.ts';

/** How many stories a full page of a list shows. */
export const pageSize = 50;

/** One year of a list. */
export class YearPages {
  /** `2016`: the year of the publication day in the site's time zone. */
  readonly year: string;
  readonly #length: number;
  readonly #take: () => readonly Entry[];
  #stories: readonly Entry[] | undefined;
  #pages: readonly (readonly Entry[])[] | undefined;

  /** @param length how many stories there are. @param take gives them, oldest first, where asked. */
  constructor(year: string, length: number, take: () => readonly Entry[]) {
    this.year = year;
    this.#length = length;
    this.#take = take;
  }

  /** All stories of the year, oldest first. */
  get stories(): readonly Entry[] {
    this.#stories ??= this.#take();
    return this.#stories;
  }

  /** How many pages there are: known without them. */
  get count(): number {
    return Math.ceil(this.#length / pageSize);
  }

  /** Whether the last page takes no further story. */
  get isFull(): boolean {
    return this.#length === this.count * pageSize;
  }

  /** Page 1 is `pages[0]` and holds the year's oldest stories, oldest first. */
  get pages(): readonly (readonly Entry[])[] {
    this.#pages ??= pagesOf(this.stories);
    return this.#pages;
  }
}

/**
 * Cuts one year's entries, given in the archive's order, into pages of `size`. Every page but the
 * last is full. No entries make no page.
 */
export function pagesOf(entriesOfYear: readonly Entry[], size = pageSize): Entry[][] {
  const pages: Entry[][] = [];
  for (let start = 0; start < entriesOfYear.length; start += size) {
    pages.push(entriesOfYear.slice(start, start + size));
  }
  return pages;
}

/** @returns whether a page takes no further story. */
export function isFull(page: readonly Entry[]): boolean {
  return page.length >= pageSize;
}

const yearsOfList = new WeakMap<readonly Entry[], readonly YearPages[]>();

/**
 * A list's years, oldest first, each with its pages. `entries` is a list of the archive's index,
 * in its order. The answer is kept with the list: every page of a long list asks for it.
 */
export function yearPages(entries: readonly Entry[]): readonly YearPages[] {
  let years = yearsOfList.get(entries);
  if (!years) {
    years = [...yearsOf(entries)];
    yearsOfList.set(entries, years);
  }
  return years;
}

/** Days come in the archive's order, so a year's end is found without looking at all of it. */
function* yearsOf(entries: readonly Entry[]): Generator<YearPages> {
  const dayAt = (at: number) => entries[at]?.article.published.day ?? '';
  for (let start = 0; start < entries.length;) {
    const year = dayAt(start).slice(0, 4);
    let [last, end] = [start, entries.length];
    while (end - last > 1) {
      const middle = (last + end) >> 1;
      if (dayAt(middle).startsWith(year)) last = middle;
      else end = middle;
    }
    const begin = start;
    yield new YearPages(year, end - begin, () => entries.slice(begin, end));
    start = end;
  }
}
