import type { Rule } from './rule.ts';

/** How a file is cut into fields and text, before any field is looked at. */
export const yamlRules = {
  'file/front-matter-missing': {
    level: 'error',
    firm: true,
    summary: 'A story begins with its fields, between two lines of three hyphens.',
    explanation:
      'The first line of every article, draft and standing page is `---`. The fields follow, one to a line, then a second `---`, then the text. Without them nothing is known of the story, not even its headline.',
    fix: '---\nheadline: School reopens in Hass\n---\n\nThe text begins here.',
  },
  'file/front-matter-unclosed': {
    level: 'error',
    firm: true,
    summary: 'A line of three hyphens ends the fields.',
    explanation:
      'The second `---` says where the fields end and the text begins. It stands on a line of its own, with nothing before it.',
    fix: '---\nheadline: School reopens in Hass\n---\n\nThe text begins here.',
  },
  'yaml/tab': {
    level: 'error',
    firm: true,
    summary: 'Fields are indented with spaces, never with tabs.',
    explanation:
      'YAML, the notation of the fields, does not allow a tab where it counts how far a line is indented, since tabs have no width of their own.',
    fix: 'picture:\n  src: hass-school.jpg',
  },
  'yaml/quote': {
    level: 'error',
    firm: true,
    summary: 'A value that begins with a quotation mark ends with one, and with nothing after it.',
    explanation:
      'A quotation mark at the start of a value belongs to the notation, not to the text. It needs a partner at the end of the value. Where the text itself has quotation marks, put the other kind around the whole value.',
    fix: 'headline: \'"A turning point" for Hass\'',
  },
  'yaml/colon': {
    level: 'error',
    firm: true,
    summary: 'A value that holds a colon and a space stands between quotation marks.',
    explanation:
      'A colon with a space after it separates a field from its value. A second one on the same line could mean either, so the value that holds it is put between quotation marks.',
    fix: 'headline: "Harbour strike: what we know"',
  },
  'yaml/first-character': {
    level: 'error',
    firm: true,
    summary: 'A value that begins with a special character stands between quotation marks.',
    explanation:
      'Some characters mean something to the notation when a value begins with them: @ ` % & * ! | > [ { and a hyphen or question mark with a space after it.',
    fix: 'headline: "@gazette turns ten"',
  },
  'yaml/bracket': {
    level: 'error',
    firm: true,
    summary: 'A list that begins with a bracket ends with one.',
    explanation:
      'A list may be written in one line, between square brackets: `[syria, schools]`. The closing bracket is part of it.',
    fix: 'topics: [syria, schools]',
  },
  'yaml/duplicate-field': {
    level: 'error',
    firm: true,
    summary: 'A field is given once.',
    explanation:
      'When a field stands in a file twice, one of the two values would be lost without a word. Lists hold several values under one name.',
    fix: 'topics:\n  - syria\n  - schools',
  },
  'yaml/indentation': {
    level: 'error',
    firm: true,
    summary: 'Fields that belong together begin in the same column.',
    explanation:
      'The fields of an article begin at the very left. The fields of a picture, a dateline or a record inside a list are indented under it, all by the same number of spaces.',
    fix: 'dateline:\n  place: Dubai\n  date: 2016-10-27',
  },
  'yaml/syntax': {
    level: 'error',
    firm: true,
    summary: 'The fields follow the notation: a name, a colon, a space, a value.',
    explanation:
      'Fields are written in YAML, of which Stet needs little: `name: value`, lists with hyphens, and fields under fields. Anchors, aliases and tags are not used.',
    fix: 'headline: School reopens in Hass',
  },
  'yaml/not-fields': {
    level: 'error',
    firm: true,
    summary: 'A file holds fields with names.',
    explanation:
      'What stands between the two lines of hyphens, or in a .yaml file, is a set of fields, each with a name, a colon and a value; not a list and not a sentence.',
    fix: 'name: Syria',
  },
} as const satisfies Record<string, Rule>;
