import type { Rule } from './rule.ts';

/** What only shows when an article is seen beside the rest of the archive, or beside itself. */
export const archiveRules = {
  'section/unknown': {
    level: 'error',
    summary: 'An article’s section has a file in content/sections/.',
    explanation:
      'Sections are referred to by id, the name of their file. A misspelt id would make a section of one story that no reader finds.',
    fix: 'section: world',
  },
  'topic/unknown': {
    level: 'error',
    summary: 'An article’s topics have files in content/topics/.',
    explanation:
      'Topics are referred to by id, the name of their file; ids that a topic had before are found as well.',
    fix: 'topics:\n  - syria',
  },
  'place/unknown': {
    level: 'error',
    summary: 'An article’s places have files in content/places/.',
    explanation:
      'Places are referred to by id, the name of their file, so that one place has one page and one point on the map, however its name is printed.',
    fix: 'places:\n  - hass',
  },
  'agency/unknown': {
    level: 'error',
    summary: 'An article’s agencies have files in content/agencies/.',
    explanation:
      'Agencies are referred to by id, the name of their file. What an agency’s rights forbid is written there, and a misspelt id would forbid nothing.',
    fix: 'agencies:\n  - afp',
  },
  'author/unknown': {
    level: 'error',
    summary: 'An article’s authors have files in content/authors/.',
    explanation:
      'Authors are referred to by id, the name of their file. What is printed above a story may differ: that is the byline.',
    fix: 'authors:\n  - jane-roe',
  },
  'topic/former-id': {
    level: 'error',
    summary: 'A former id belongs to one topic.',
    explanation:
      'Articles may still use an id that a topic had before. It must be clear which topic that is, so it cannot be another topic’s id, today or before.',
    fix: 'formerIds:\n  - syrian-war',
  },
  'id/duplicate': {
    level: 'error',
    summary: 'An id belongs to one article.',
    explanation:
      'An agency’s id stands for one story. When two articles carry the same one, the same story has most often been taken in twice. Ids arrive verbatim and are compared so.',
    fix: 'ids:\n  - 1.1919981-241525154',
  },
  'embargo/published-early': {
    level: 'error',
    summary: 'An article is not published before its embargo ends.',
    explanation:
      'Agencies and institutions send stories ahead on the promise that they stay unpublished until a given time. An article whose `published` is earlier would say that the promise was broken.',
    fix: 'published: 2024-03-15T00:01:00Z\nembargoedUntil: 2024-03-15T00:01:00Z',
  },
  'updated/before-publication': {
    level: 'error',
    summary: 'An article is updated after it was published.',
    explanation:
      '`updated` is the time of the last change that readers should know of. Readers see both times.',
    fix: 'published: 2016-10-27T09:00:00+04:00\nupdated: 2016-10-27T18:05:00+04:00',
  },
  'correction/before-publication': {
    level: 'error',
    summary: 'A correction is dated on the day of publication or later.',
    explanation:
      'A correction tells readers what the published text had wrong, and since when it is right.',
    fix: 'corrections:\n  - date: 2016-10-28\n    kind: detail\n    text: An earlier version gave the wrong year.',
  },
} as const satisfies Record<string, Rule>;
