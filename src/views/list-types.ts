/** The shapes of the pages on which stories are found: front, calendar and groups. */
import type { GroupKind } from '../archive/records.ts';
import type { Link } from './link.ts';
import type { PlaceMapView } from './place-map-view.ts';
import type { Shell } from './shell.ts';
import type { Teaser } from './teaser.ts';

/** A link with the number of stories behind it. */
export interface CountedLink extends Link {
  readonly count: number;
}

/** A link with the years of what is behind it. */
export interface SpanningLink extends Link {
  /** `2011–2026`, or one year; absent where there is no story yet. */
  readonly years?: string | undefined;
}

export interface DayOfStories {
  readonly day: Link;
  readonly stories: readonly Teaser[];
}

/** The latest stories; what is not told large stands under its day. */
export interface FrontView {
  readonly shell: Shell;
  readonly lead?: Teaser;
  readonly beside: readonly Teaser[];
  /** With pictures. */
  readonly cards: readonly Teaser[];
  /** Newest first. */
  readonly days: readonly DayOfStories[];
  readonly archive: Link;
  readonly anniversaries: Link;
}

/** One month of a calendar. */
export interface MonthCalendar {
  /** Its name, a link where it has stories. */
  readonly name: string;
  readonly href?: string;
  readonly count: number;
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  /** Rows of seven; undefined outside the month. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

export interface CalendarDay {
  /** The day of the month in the language's digits. */
  readonly number: string;
  readonly stories?: CellOfStories;
}

/** What a cell of a calendar or a grid says and where it leads. */
export interface CellOfStories {
  readonly href: string;
  /** The whole of it in words: `27 October 2016: 3 stories`. */
  readonly label: string;
  readonly count: number;
  /** How much: 1 to 4, on a scale that is the same for every cell of its kind. */
  readonly level: 1 | 2 | 3 | 4;
}

/** The shape of the whole archive. */
export interface ArchiveView {
  readonly shell: Shell;
  readonly heading: string;
  readonly count: number;
  readonly monthNames: readonly { readonly short: string; readonly long: string }[];
  /** Newest first. */
  readonly years: readonly YearRow[];
  readonly dots: readonly MapDot[];
  readonly worldMap?: PlacedMap;
  readonly groups: readonly Link[];
  readonly anniversaries?: Link;
}

export interface YearRow extends CountedLink {
  /** January to December; undefined for a month without a story. */
  readonly months: readonly (CellOfStories | undefined)[];
}

/** A drawing of its own file. */
export interface PlacedMap {
  readonly href: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A place on the map of the whole archive, in that map's pixels. */
export interface MapDot extends CountedLink {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** One day of the year, across the years. */
export interface AnniversaryView {
  readonly shell: Shell;
  readonly heading: string;
  /** Newest year first; a full day is cut, and its link leads to the whole. */
  readonly years: readonly DayOfStories[];
  readonly earlier?: Link;
  readonly later?: Link;
}

/** All days of the year that have stories. */
export interface AnniversariesView {
  readonly shell: Shell;
  readonly heading: string;
  readonly months: readonly { readonly name: string; readonly days: readonly Link[] }[];
}

/** Stories that follow one another, oldest first. */
export interface ThreadView {
  readonly shell: Shell;
  readonly heading: string;
  readonly stories: readonly Teaser[];
}

/** A year, a month or a day. */
export interface CalendarView {
  readonly shell: Shell;
  readonly heading: string;
  readonly count: number;
  /** Of a year all twelve, of a month its own, of a day none. */
  readonly calendars: readonly MonthCalendar[];
  /** In order of publication; none of a year, whose calendars lead to them. */
  readonly days: readonly DayOfStories[];
  readonly earlier?: Link;
  readonly later?: Link;
  /** Of a day: the same day in other years. */
  readonly anniversary?: Link;
}

/** A page that only leads on: all topics, all places. */
export interface DirectoryView {
  readonly shell: Shell;
  readonly heading: string;
  readonly entries: readonly SpanningLink[];
}

export interface GroupView {
  readonly shell: Shell;
  readonly group: GroupKind;
  readonly heading: string;
  readonly description?: string;
  /** Newest first. */
  readonly latest: readonly Teaser[];
  readonly years: readonly CountedLink[];
  /** Stories a year from the first year to the last, years without one included. */
  readonly coverage: readonly { readonly year: string; readonly count: number }[];
  /** Of a place. */
  readonly map?: PlaceMapView;
}

/** One page of a group's year: no total and no number of the last page (contract 3). */
export interface GroupYearView {
  readonly shell: Shell;
  readonly heading: string;
  readonly year: string;
  readonly page: number;
  /** In order of publication. */
  readonly stories: readonly Teaser[];
  readonly earlier?: Link;
  readonly later?: Link;
}
