/** The shapes of the pages on which stories are found: front, calendar and groups. */
import type { GroupKind } from '../archive/records.ts';
import type { Link } from './link.ts';
import type { Shell } from './shell.ts';
import type { Teaser } from './teaser.ts';

/** A link with the number of stories behind it. */
export interface CountedLink extends Link {
  readonly count: number;
}

export interface DayOfStories {
  readonly day: Link;
  readonly stories: readonly Teaser[];
}

export interface FrontView {
  readonly shell: Shell;
  /** Newest first. */
  readonly latest: readonly Teaser[];
}

/** Stories of a month or a day, in order of publication. */
export interface CalendarView {
  readonly shell: Shell;
  readonly heading: string;
  readonly days: readonly DayOfStories[];
  readonly earlier?: Link;
  readonly later?: Link;
}

/** A page that only leads on: all years, the months of one, all topics. */
export interface DirectoryView {
  readonly shell: Shell;
  readonly heading: string;
  readonly entries: readonly CountedLink[];
}

export interface GroupView {
  readonly shell: Shell;
  readonly group: GroupKind;
  readonly heading: string;
  readonly description?: string;
  /** Newest first. */
  readonly latest: readonly Teaser[];
  readonly years: readonly CountedLink[];
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
