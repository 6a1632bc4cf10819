import type { Entry } from '../archive/article.ts';
import { isHeld } from '../archive/embargo.ts';
import { pagePermalinkOf, permalinkKey, permalinkOf } from '../archive/permalink.ts';
import type { GroupKind, Records } from '../archive/records.ts';
import type { Redirect } from '../archive/redirects.ts';
import type { Site, StandingPage } from '../archive/site.ts';
import { nearest } from '../text/nearest.ts';

/** All that rules across the archive may look at. */
export interface ArchiveToCheck {
  /** Every article that could be read, held ones included, in any order. */
  readonly entries: readonly Entry[];
  readonly records: Records;
  readonly pages: readonly StandingPage[];
  readonly site: Site;
  /** The lines of redirects.yaml. */
  readonly redirects?: readonly Redirect[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /**
   * Whether a root-relative path, without base path, query and fragment, is answered by a list
   * page or a file of the site. Articles and standing pages are known here without it.
   */
  readonly isKnownPath: (path: string) => boolean;
  /**
   * Files, relative to `content/`, that are there and could not be read: what refers to them is
   * not reported as well.
   */
  readonly unreadable?: readonly string[];
}

/** The archive with the lookups that several rules share; made once, in linear time. */
export interface Knowledge extends ArchiveToCheck {
  readonly byPermalink: ReadonlyMap<string, Entry>;
  readonly isHeld: (entry: Entry) => boolean;
  /** Whether a file that could not be read would stand at this permalink. */
  readonly isUnreadable: (permalink: string) => boolean;
  /** Whether there is a record with this id that could not be read. */
  readonly isUnreadableRecord: (group: GroupKind, id: string) => boolean;
  /** The permalink that was most likely meant: another spelling of one, or a near one. */
  readonly likelyPermalink: (path: string) => string | undefined;
}

export function gatherKnowledge(archive: ArchiveToCheck): Knowledge {
  let byPermalink: ReadonlyMap<string, Entry> | undefined;
  const broken = new Set(archive.unreadable);
  const brokenPermalinks = new Set([...broken].map(permalinkOfAny));
  let spellings: Spellings | undefined;
  return {
    ...archive,
    // Where no story names another one, nobody asks.
    get byPermalink() {
      byPermalink ??= new Map(archive.entries.map((entry) => [entry.article.permalink, entry]));
      return byPermalink;
    },
    isHeld: (entry) => isHeld(entry.article, archive.now),
    isUnreadable: (permalink) => brokenPermalinks.has(permalink),
    isUnreadableRecord: (group, id) => broken.has(`${group}/${id}.yaml`),
    likelyPermalink: (path) => {
      spellings ??= gatherSpellings(archive);
      return (
        spellings.whole.get(permalinkKey(path)) ??
        spellings.whole.get(lastSegment(path)) ??
        nearestBeside(path, spellings)
      );
    },
  };
}

function permalinkOfAny(file: string): string | undefined {
  return file.startsWith('pages/') ? pagePermalinkOf(file) : permalinkOf(file);
}

interface Spellings {
  /** Permalinks by their key and by their last segment: most wrong ones have a wrong day. */
  readonly whole: ReadonlyMap<string, string>;
  /** Keys of permalinks by the folder that they lie in: a wrong letter has the right day. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
}

function gatherSpellings({ entries, pages }: ArchiveToCheck): Spellings {
  const whole = new Map<string, string>();
  const permalinks = [...pages, ...entries.map(({ article }) => article)];
  for (const { permalink } of permalinks) whole.set(lastSegment(permalink), permalink);
  for (const { permalink } of permalinks) whole.set(permalinkKey(permalink), permalink);
  const keys = permalinks.map(({ permalink }) => permalinkKey(permalink));
  return { whole, folders: Map.groupBy(keys, folderOf) };
}

/** In a larger folder, as an import may have, looking at each name for each slip would take hours. */
const searchable = 200;

function nearestBeside(path: string, { whole, folders }: Spellings): string | undefined {
  const key = permalinkKey(path);
  const beside = folders.get(folderOf(key)) ?? [];
  if (beside.length > searchable) return undefined;
  const names = new Map(beside.map((each) => [lastSegment(each), each]));
  const [near] = nearest(lastSegment(key), names.keys(), 1);
  return near === undefined ? undefined : whole.get(names.get(near) ?? '');
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

function lastSegment(path: string): string {
  const key = permalinkKey(path);
  return key.slice(key.lastIndexOf('/') + 1);
}

/** The name that problems use for a file below `content/`. */
export function contentFile(file: string): string {
  return `content/${file}`;
}
