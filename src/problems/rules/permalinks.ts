import type { Rule } from './rule.ts';

/** Where a story stands, and what leads to it. */
export const permalinkRules = {
  'permalink/undated-folder': {
    level: 'error',
    firm: true,
    summary: 'An article lies in the folder of its publication day.',
    explanation:
      'The place of the file is the address of the story: articles/2016/10/27/hass-school.md is /2016/10/27/hass-school/. A file elsewhere needs a `permalink` of its own, as stories brought over from an older site have.',
    fix: 'content/articles/2016/10/27/hass-school.md',
  },
  'permalink/date-mismatch': {
    level: 'error',
    firm: true,
    summary: 'The folder’s date is the day of publication in the site’s time zone.',
    explanation:
      'Readers find a story by its day: in the calendar pages, and in the address itself. Late in the evening the day may differ from the one in UTC; the time zone of site.yaml decides.',
    fix: 'published: 2016-10-27T18:05:00+04:00',
  },
  'permalink/slug': {
    level: 'error',
    firm: true,
    summary: 'The name of a file is lower-case letters and digits, with hyphens between words.',
    explanation:
      'It becomes the end of the story’s address, or a record’s id. Letters of any script may be used; capitals, spaces, underscores and accents in two parts may not, since disks and servers disagree about them.',
    fix: 'hass-school.md',
  },
  'permalink/form': {
    level: 'error',
    firm: true,
    summary: 'A permalink is a path from the root of the site: /2016/10/27/hass-school/.',
    explanation:
      'It begins with a slash and is written in readable letters, not in percent signs. It has no ?, no #, no spaces and no dots at the beginning or end of a part, and it leaves out the site’s own address.',
    fix: 'permalink: /news/hass-school.html',
  },
  'permalink/duplicate': {
    level: 'error',
    firm: true,
    summary: 'A permalink belongs to one file.',
    explanation:
      'Of two stories at one address, readers would see only one. Addresses that differ only in capitals, in a closing slash or in .html count as one, since servers treat them so.',
    fix: 'permalink: /2016/10/27/hass-school-reopens/',
  },
  'permalink/reserved': {
    level: 'error',
    firm: true,
    summary: 'A permalink leaves the addresses alone that Stet uses for lists and feeds.',
    explanation:
      'The front page, the years, months and days, the lists of sections, topics, places, agencies and authors, the archive, the feed and the page for errors have fixed addresses.',
    fix: 'permalink: /2016/10/27/hass-school/',
  },
  'permalink/below-page': {
    level: 'error',
    firm: true,
    summary: 'No address lies below one that is a file.',
    explanation:
      'An address that ends in .html, .htm or .xml is that very file, and a disk cannot have a folder of its name as well: beside /news/hass-school.html there can be no /news/hass-school.html/pictures/. This holds for stories, standing pages and former addresses alike, for `index.html`, which is the page of its folder, and for the files of the site itself, such as rss.xml.',
    fix: 'permalink: /news/hass-school/pictures/',
  },
  'permalink/vanished': {
    level: 'error',
    summary: 'An address that was published stays, or leads to the story’s new place.',
    explanation:
      'Readers, other sites, search engines and footnotes keep an address for decades. `npx stet check --since REF` compares the archive with an earlier state in git and finds stories that were moved or deleted without a redirect. A story that must not be read any more is withdrawn: its page stays and says so.',
    fix: 'formerUrls:\n  - /2016/10/27/hass-school/',
  },
  'permalink/history-missing': {
    level: 'error',
    summary: '`--since` can see the state of the archive that it is asked about.',
    explanation:
      'Machines that test a change often fetch its last state alone (a shallow clone). Then nobody can tell which addresses there were before, and silence would look like a sound answer.',
    fix: 'git fetch --unshallow',
  },
  'follows/unknown': {
    level: 'error',
    summary: 'A follow-up names a story that exists.',
    explanation:
      'Readers are led from a follow-up to the story before it and back. `follows` holds that story’s permalink.',
    fix: 'follows: /2016/10/26/hass-school/',
  },
  'follows/loop': {
    level: 'error',
    summary: 'Follow-ups lead back to a first story, never in a circle.',
    explanation:
      'A story cannot follow itself, nor a story that follows it, however many lie between the two.',
    fix: 'follows: /2016/10/26/hass-school/',
  },
  'follows/held': {
    level: 'warning',
    summary: 'A public story follows one that is public too.',
    explanation:
      'A story that is held until a later time is in no output. Until then the follow-up stands without a story before it.',
    fix: 'embargoedUntil: 2024-03-15T00:01:00Z',
  },
  'translates/unknown': {
    level: 'error',
    summary: 'A translation names a story that exists.',
    explanation: '`translates` holds the permalink of the story in its first language.',
    fix: 'translates: /2016/10/27/hass-school/',
  },
  'translates/loop': {
    level: 'error',
    summary: 'Translations lead back to one first story.',
    explanation:
      'All translations name the story that was written first. A story cannot be a translation of itself, nor of its own translation.',
    fix: 'translates: /2016/10/27/hass-school/',
  },
  'translates/held': {
    level: 'warning',
    summary: 'A public translation’s first story is public too.',
    explanation:
      'A story that is held until a later time is in no output. Until then the translation stands alone.',
    fix: 'embargoedUntil: 2024-03-15T00:01:00Z',
  },
  'link/unknown': {
    level: 'error',
    summary: 'A link inside the site leads to a page that exists.',
    explanation:
      'A link that begins with a slash is a permalink of this archive: of a story, a standing page or a list. Its address is written exactly as the page’s own.',
    fix: '[the school in Hass](/2016/10/26/hass-school/)',
  },
  'link/held': {
    level: 'warning',
    summary: 'A public story links to stories that are public too.',
    explanation:
      'A story that is held until a later time is in no output: until then readers who follow the link find nothing.',
    fix: 'publish both stories at the same time, or add the link later.',
  },
  'former-url/form': {
    level: 'error',
    firm: true,
    summary: 'A former address is a path from the root of the site.',
    explanation:
      'Each address that a story had before is answered with a redirect. It begins with a slash, without the name of the old site, and has no #.',
    fix: 'formerUrls:\n  - /news/hass-school.html',
  },
  'former-url/duplicate': {
    level: 'error',
    summary: 'A former address leads to one story.',
    explanation: 'A redirect has one target. Two stories cannot have had the same address.',
    fix: 'formerUrls:\n  - /news/hass-school.html',
  },
  'former-url/taken': {
    level: 'error',
    summary: 'A former address is not the address of a page that stands today.',
    explanation:
      'The page would be there and the redirect would not: readers of the old address would find another story.',
    fix: 'formerUrls:\n  - /news/hass-school.html',
  },
} as const satisfies Record<string, Rule>;
