/** What `content/site.yaml` says, valid and complete. */

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
  /** Rules by name with the level that this site gives them. */
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'off'>>;
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
}
