/** What `content/site.yaml` says, valid and complete. */
import type { GroupKind } from './records.ts';

export interface MenuItem {
  readonly label: string;
  /** Root-relative without the base path, or an absolute URL. */
  readonly href: string;
}

export interface Site {
  readonly name: string;
  readonly description?: string;
  /** Origin without a trailing slash: `https://gazette.example`. */
  readonly origin: string;
  /** Base path with both slashes: `/` or `/gazette/`. */
  readonly base: string;
  /** RFC 4151 tagging entity, fixed for ever: `gazette.example,2026`. */
  readonly tagAuthority: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA name: `Asia/Dubai`. */
  readonly timeZone: string;
  readonly menu: readonly MenuItem[];
  /** Ids of sections in the order in which they are listed. */
  readonly sections: readonly string[];
  readonly licence?: { readonly name: string; readonly url?: string };
  readonly contact?: { readonly email: string };
  /** Address under which the site's folder is seen and edited: files' paths are added to it. */
  readonly repository?: string;
  /** Permalinks of standing pages that say by what rules the newsroom works. */
  readonly policies?: Policies;
  readonly feeds?: {
    /** Kinds of groups that have feeds beside the sections, which always have. */
    readonly groups: readonly GroupKind[];
    /** Address of a WebSub hub. */
    readonly hub?: string;
  };
  /** Whether the archive is also given away as data. */
  readonly data?: boolean | undefined;
  /** What machines may do with the archive; what is absent is allowed. */
  readonly machines?: Machines;
  /** A folder of originals that are not beside their articles: absolute, or from the site's. */
  readonly media?: string;
  readonly images?: ImageSettings;
  /** Rules by name with the level that this site gives them. */
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'off'>>;
}

export interface ImageSettings {
  /** Of all renditions: absolute, or from the site's folder. */
  readonly folder?: string;
  /** Address of a host that serves that folder. */
  readonly origin?: string;
  /** Address of the page that states the rights in pictures. */
  readonly rights?: string;
}

export interface Policies {
  readonly corrections?: string;
  readonly principles?: string;
  readonly ethics?: string;
  readonly ownership?: string;
  readonly privacy?: string;
}

export type Permission = 'allow' | 'deny';

export interface Machines {
  /** To find stories and link to them. */
  readonly search: Permission;
  /** To answer questions from stories, naming them or not. */
  readonly aiInput: Permission;
  /** To make models from stories. */
  readonly aiTraining: Permission;
}

/** A standing page: `content/pages/about.md` is `/about/`. */
export interface StandingPage {
  readonly file: string;
  readonly permalink: string;
  readonly title: string;
  readonly description?: string;
  readonly language: string;
  /** Git blob id of the whole file. */
  readonly blob: string;
  readonly bodyLine: number;
  /** Root-relative links of the body, as written, without fragment. */
  readonly links?: readonly string[];
}
