import type { Rule } from './rule.ts';

/** content/site.yaml. */
export const siteRules = {
  'site/url': {
    level: 'error',
    firm: true,
    summary: 'The site’s url is its whole address, with the folder it lies in where there is one.',
    explanation:
      'Feeds, sitemaps and pictures on social media need absolute addresses. A query or a fragment has no place in it.',
    fix: 'url: https://user.github.io/gazette/',
  },
  'site/tag-authority': {
    level: 'error',
    firm: true,
    summary:
      'The tag authority is a domain that you held, a comma, and a date on which you held it.',
    explanation:
      'It makes the permanent ids of stories in feeds (RFC 4151) and stays the same for ever, even when the site moves to another domain.',
    fix: 'tagAuthority: gazette.example,2026',
  },
  'site/time-zone': {
    level: 'error',
    firm: true,
    summary: 'The time zone is given by its name: `Asia/Dubai`.',
    explanation:
      'It decides on which day a story was published. A name knows summer time and its history, which an offset such as +04:00 does not. The names are those of the IANA time zone database.',
    fix: 'timeZone: Asia/Dubai',
  },
  'site/menu-link': {
    level: 'error',
    firm: true,
    summary: 'An entry of the menu leads to a path of the site or to a whole address.',
    explanation: 'A path begins with a slash, without the folder that the site lies in.',
    fix: 'menu:\n  - label: World\n    href: /sections/world/',
  },
  'site/menu-page-unknown': {
    level: 'error',
    summary: 'The menu leads to pages that exist.',
    explanation:
      'The menu stands on every page. A path in it is the address of a story, a standing page or a list.',
    fix: 'menu:\n  - label: World\n    href: /sections/world/',
  },
  'site/section-unknown': {
    level: 'error',
    summary: 'The order of sections names sections that exist.',
    explanation: 'Each id in `sections` is the name of a file in content/sections/.',
    fix: 'sections:\n  - world\n  - business',
  },
  'hub/refused': {
    level: 'error',
    summary: 'The hub takes the news that a feed has changed.',
    explanation:
      'A WebSub hub fetches a feed when `npx stet ping` tells it that the feed is new, and passes it on to subscribers. Some hubs want to know a site before they take news of it.',
    fix: 'feeds:\n  hub: https://hub.example/',
  },
  'hub/unreachable': {
    level: 'error',
    summary: 'The hub answers.',
    explanation:
      'Its address in site.yaml may be wrong, the hub may be down, or this machine may have no way to it. `npx stet ping` can be called again at any time: it tells of all that the hub has not taken yet.',
    fix: 'feeds:\n  hub: https://hub.example/',
  },
  'site/rule-unknown': {
    level: 'error',
    firm: true,
    summary: 'The rules that site.yaml changes are rules of Stet.',
    explanation:
      'A misspelt name would change nothing, without a word. `npx stet explain` lists the names.',
    fix: 'rules:\n  id/duplicate: warning',
  },
  'site/rule-firm': {
    level: 'error',
    firm: true,
    summary: 'Rules without which nothing sound can be built keep their level.',
    explanation:
      'A file whose fields cannot be read gives no page. Were its problem turned off, the story would be missing without a word.',
    fix: 'rules:\n  id/duplicate: warning',
  },
} as const satisfies Record<string, Rule>;
