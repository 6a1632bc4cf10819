import type { Rule } from './rule.ts';

/** The text of an article or a standing page. */
export const bodyRules = {
  'body/unknown-block': {
    level: 'error',
    summary: 'A block that begins with colons has a name that Stet knows.',
    explanation:
      'Colons at the start of a line open a block: figure, gallery, lang, pullquote, table or timeline. Any other name would put the colons and the name on the page.',
    fix: 'correct the name, or put a backslash before the first colon if it is meant as text.',
  },
  'body/broken-block': {
    level: 'error',
    summary: 'A block is written so that it can be read, and holds what it can show.',
    explanation:
      'The name follows the colons without a space, the attributes follow the name in braces without a space, all on one line: `:::pullquote{by="Jane Roe"}`. Attribute values stand in straight quotation marks. Whatever else stands on that line would be lost. A figure has its text in its caption, a gallery holds two pictures or more, and a table block holds one table.',
    fix: 'write the opening line as `:::name{attribute="value"}`, and close the block with `:::`.',
  },
  'body/block-not-closed': {
    level: 'error',
    summary: 'A block that is opened is closed.',
    explanation: 'Everything to the end of the story would become part of the block.',
    fix: 'add a line with `:::` after the last line of the block.',
  },
  'body/unknown-attribute': {
    level: 'error',
    summary: 'A block has only attributes that it can use.',
    explanation: 'What is written in an unknown attribute would appear nowhere.',
    fix: 'correct the name of the attribute, or delete it.',
  },
  'body/missing-attribute': {
    level: 'error',
    summary: 'A block has the attributes that it cannot do without.',
    explanation: 'A figure needs `src`, a part in another language needs `lang`.',
    fix: 'add the attribute in braces after the name of the block.',
  },
  'body/figure-without-alt': {
    level: 'error',
    summary: 'Every picture in the body has an alternative text.',
    explanation:
      'Readers who cannot see the picture hear its alternative text; it also stands in where the picture cannot be loaded. It says what the picture shows; the caption says what it means.',
    fix: 'describe the picture: `alt="..."` in a figure, or `![...](picture.jpg)`.',
  },
  'body/picture-outside': {
    level: 'error',
    summary: 'Every picture is a file of this archive.',
    explanation:
      'A picture on another site can change or disappear, and tells that site who reads the story. A path that starts with a slash names no file beside the story.',
    fix: 'put the file beside the story and name it by its file name.',
  },
  'body/unknown-language': {
    level: 'error',
    summary: 'A language is given as a language tag.',
    explanation:
      'Screen readers choose their voice, and browsers the writing direction, by BCP 47 tags such as `ar`, `fr` or `pt-BR`.',
    fix: 'give the tag of the language: `lang=ar` for Arabic.',
  },
  'body/timeline-entry': {
    level: 'warning',
    summary: 'Every entry of a timeline starts with a time.',
    explanation:
      'A timeline is a list whose entries start with a date or another time, a colon and a space.',
    fix: 'write the entry as `- 27 October 2016: what happened`.',
  },
  'body/html-not-allowed': {
    level: 'error',
    summary: 'HTML in the body is on the list of what a body may contain.',
    explanation:
      'Scripts, frames, styles and event attributes would run on the reader’s device or break the design. A few elements for which Markdown has no sign are allowed, such as abbr, sub, sup, mark, kbd, q, ruby, details and dl.',
    fix: 'write it in Markdown, or delete it. To show the tag as text, put a backslash before it.',
  },
  'body/html-unbalanced': {
    level: 'error',
    summary: 'HTML tags and comments are opened and closed in pairs.',
    explanation:
      'What is open would reach to the end of the paragraph or of the story. An element ends in the paragraph in which it begins; only details and dl span several.',
    fix: 'add the missing tag, or delete the one that is left over.',
  },
  'body/relative-link': {
    level: 'error',
    summary: 'A link begins with a slash, or with https:// or another scheme.',
    explanation:
      'Such a link means something else on every page on which the text appears, in the feed as in a search result.',
    fix: 'write the permalink of the story, as in `/2016/10/27/hass-school/`, or the whole address with `https://`.',
  },
  'body/link-not-allowed': {
    level: 'error',
    summary: 'A link leads to an address of an allowed kind.',
    explanation:
      'Links may use https, http, mailto and tel. Others, such as javascript or data, can run code in the page.',
    fix: 'use an https address, or delete the link.',
  },
  'body/link-without-text': {
    level: 'warning',
    summary: 'Every link has a text.',
    explanation:
      'Nobody can see or hear it, so it is left out of the page and its address leads nobody anywhere.',
    fix: 'put words between the brackets that say where the link leads, or delete the link.',
  },
  'body/heading-one': {
    level: 'warning',
    summary: 'Headings of the body are of the second level or below.',
    explanation:
      'The first level is the headline of the article, which comes from the front matter. Headings of the body begin with `##`.',
    fix: 'write `##` instead of `#`, or delete the line if it repeats the headline.',
  },
  'body/heading-skips-level': {
    level: 'warning',
    summary: 'A heading is one level below the heading before it at most.',
    explanation: 'Readers who move by headings take a missing level for a missing part.',
    fix: 'give the heading the level that follows the one before it.',
  },
  'body/note-missing': {
    level: 'error',
    summary: 'Every footnote that the text refers to is there.',
    explanation: 'The sign of the reference would stand in the text as it is written.',
    fix: 'add the note on a line of its own: `[^1]: The text of the note.`',
  },
  'body/note-unused': {
    level: 'warning',
    summary: 'Every footnote is referred to.',
    explanation: 'It is printed after the other notes, and nothing leads to it.',
    fix: 'put the reference, such as `[^1]`, where the note belongs, or delete the note.',
  },
  'body/definition-unused': {
    level: 'warning',
    summary: 'Every line that gives the address of a link has such a link.',
    explanation:
      'A line such as `[name]: address` gives the address for `[text][name]`. Where no such link exists, or the name was given before, the line appears nowhere.',
    fix: 'delete the line, or put a backslash before the bracket if it is meant as text.',
  },
  'body/control-character': {
    level: 'error',
    summary: 'The body contains no invisible control characters.',
    explanation:
      'Such characters come with copy from old wires and word processors. They are not allowed in HTML, and one of them makes a whole feed unreadable.',
    fix: 'delete the character.',
  },
  'body/too-deep': {
    level: 'error',
    summary: 'Quotes, lists and emphasis are nested a hundred levels deep at most.',
    explanation: 'No story needs this; it is a damaged file or an attempt to stop the build.',
    fix: 'take the nesting apart.',
  },
  'body/mdx-syntax': {
    level: 'error',
    summary: 'The body of an .mdx story is valid MDX.',
    explanation:
      'In .mdx files, braces and angle brackets are code, those of a block such as `::figure{…}` as well: blocks are for .md stories. HTML comments are written `{/* like this */}`.',
    fix: 'correct the place, put a backslash before the sign, or rename the story to .md if it needs no components.',
  },
} as const satisfies Record<string, Rule>;

export type BodyRuleName = keyof typeof bodyRules;
