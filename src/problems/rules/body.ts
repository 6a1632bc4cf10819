import type { Rule } from './rule.ts';

/** The text of an article or a standing page. */
export const bodyRules = {
  'body/unknown-block': {
    level: 'error',
    summary: 'A block that begins with colons has a name that Stet does not know.',
    explanation:
      'Colons at the start of a line open a block: figure, lang, pullquote, table or timeline. Any other name would put the colons and the name on the page.',
    fix: 'Correct the name, or put a backslash before the first colon if it is meant as text.',
  },
  'body/broken-block': {
    level: 'error',
    summary: 'A block is written in a way that cannot be read, or holds what it cannot show.',
    explanation:
      'The name follows the colons without a space, the attributes follow the name in braces without a space, all on one line: `:::pullquote{by="Jane Roe"}`. Attribute values stand in straight quotation marks. Whatever else stands on that line would be lost. A figure has its text in its caption, and a table block holds one table.',
    fix: 'Write the opening line as `:::name{attribute="value"}`, and close the block with `:::`.',
  },
  'body/block-not-closed': {
    level: 'error',
    summary: 'A block is opened and never closed.',
    explanation: 'Everything to the end of the story would become part of the block.',
    fix: 'Add a line with `:::` after the last line of the block.',
  },
  'body/unknown-attribute': {
    level: 'error',
    summary: 'A block has an attribute that it cannot use.',
    explanation: 'What is written in an unknown attribute would appear nowhere.',
    fix: 'Correct the name of the attribute, or delete it.',
  },
  'body/missing-attribute': {
    level: 'error',
    summary: 'A block lacks an attribute that it cannot do without.',
    explanation: 'A figure needs `src`, a part in another language needs `lang`.',
    fix: 'Add the attribute in braces after the name of the block.',
  },
  'body/figure-without-alt': {
    level: 'error',
    summary: 'A picture in the body has no alternative text.',
    explanation:
      'Readers who cannot see the picture hear its alternative text; it also stands in where the picture cannot be loaded. It says what the picture shows; the caption says what it means.',
    fix: 'Describe the picture: `alt="..."` in a figure, or `![...](picture.jpg)`.',
  },
  'body/picture-outside': {
    level: 'error',
    summary: 'A picture is not a file of this archive.',
    explanation:
      'A picture on another site can change or disappear, and tells that site who reads the story. A path that starts with a slash names no file beside the story.',
    fix: 'Put the file beside the story and name it by its file name.',
  },
  'body/unknown-language': {
    level: 'error',
    summary: 'A language is not given as a language tag.',
    explanation:
      'Screen readers choose their voice, and browsers the writing direction, by BCP 47 tags such as `ar`, `fr` or `pt-BR`.',
    fix: 'Give the tag of the language: `lang=ar` for Arabic.',
  },
  'body/timeline-entry': {
    level: 'warning',
    summary: 'An entry of a timeline does not start with a time.',
    explanation:
      'A timeline is a list whose entries start with a date or another time, a colon and a space.',
    fix: 'Write the entry as `- 27 October 2016: what happened`.',
  },
  'body/html-not-allowed': {
    level: 'error',
    summary: 'The body contains HTML that is not on the list of what a body may contain.',
    explanation:
      'Scripts, frames, styles and event attributes would run on the reader’s device or break the design. A few elements for which Markdown has no sign are allowed, such as abbr, sub, sup, mark, kbd, q, ruby, details and dl.',
    fix: 'Write it in Markdown, or delete it. To show the tag as text, put a backslash before it.',
  },
  'body/html-unbalanced': {
    level: 'error',
    summary: 'An HTML tag or comment is opened and not closed, or closed and not opened.',
    explanation:
      'What is open would reach to the end of the paragraph or of the story. An element ends in the paragraph in which it begins; only details and dl span several.',
    fix: 'Add the missing tag, or delete the one that is left over.',
  },
  'body/relative-link': {
    level: 'error',
    summary: 'A link has neither a scheme nor a slash at its start.',
    explanation:
      'Such a link means something else on every page on which the text appears, in the feed as in a search result.',
    fix: 'Write the permalink of the story, as in `/2016/10/27/hass-school/`, or the whole address with `https://`.',
  },
  'body/link-not-allowed': {
    level: 'error',
    summary: 'A link leads to a kind of address that is not allowed.',
    explanation:
      'Links may use https, http, mailto and tel. Others, such as javascript or data, can run code in the page.',
    fix: 'Use an https address, or delete the link.',
  },
  'body/link-without-text': {
    level: 'error',
    summary: 'A link has no text.',
    explanation: 'Nobody can see or hear it.',
    fix: 'Put words between the brackets that say where the link leads, or delete the link.',
  },
  'body/heading-one': {
    level: 'error',
    summary: 'A heading of the body is of the first level.',
    explanation:
      'The first level is the headline of the article, which comes from the front matter. Headings of the body begin with `##`.',
    fix: 'Write `##` instead of `#`, or delete the line if it repeats the headline.',
  },
  'body/heading-skips-level': {
    level: 'warning',
    summary: 'A heading is more than one level below the heading before it.',
    explanation: 'Readers who move by headings take a missing level for a missing part.',
    fix: 'Give the heading the level that follows the one before it.',
  },
  'body/note-missing': {
    level: 'error',
    summary: 'The text refers to a footnote that is not there.',
    explanation: 'The sign of the reference would stand in the text as it is written.',
    fix: 'Add the note on a line of its own: `[^1]: The text of the note.`',
  },
  'body/note-unused': {
    level: 'warning',
    summary: 'A footnote is not referred to.',
    explanation: 'It is printed after the other notes, and nothing leads to it.',
    fix: 'Put the reference, such as `[^1]`, where the note belongs, or delete the note.',
  },
  'body/definition-unused': {
    level: 'warning',
    summary: 'A line is read as the address of a link that does not exist, and is not printed.',
    explanation:
      'A line such as `[name]: address` gives the address for `[text][name]`. Where no such link exists, or the name was given before, the line appears nowhere.',
    fix: 'Delete the line, or put a backslash before the bracket if it is meant as text.',
  },
  'body/control-character': {
    level: 'error',
    summary: 'The body contains an invisible control character.',
    explanation:
      'Such characters come with copy from old wires and word processors. They are not allowed in HTML, and one of them makes a whole feed unreadable.',
    fix: 'Delete the character.',
  },
  'body/too-deep': {
    level: 'error',
    summary: 'Quotes, lists or emphasis are nested more than a hundred levels deep.',
    explanation: 'No story needs this; it is a damaged file or an attempt to stop the build.',
    fix: 'Take the nesting apart.',
  },
  'body/mdx-syntax': {
    level: 'error',
    summary: 'The body of an .mdx story is not valid MDX.',
    explanation:
      'In .mdx files, braces and angle brackets are code. HTML comments are written `{/* like this */}`.',
    fix: 'Correct the place, put a backslash before the sign, or rename the story to .md if it needs no components.',
  },
} as const satisfies Record<string, Rule>;

export type BodyRuleName = keyof typeof bodyRules;
