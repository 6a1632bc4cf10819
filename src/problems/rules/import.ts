import type { Rule } from './rule.ts';

/** What an import finds in a source, or in the archive that the source would go into. */
export const importRules = {
  'import/unreadable': {
    level: 'error',
    firm: true,
    summary: 'A source is a file that can be read.',
    explanation:
      'Names count from the folder in which the command runs. The other sources of the same import are not affected.',
    fix: 'npx stet import wire/story.txt',
  },
  'import/not-text': {
    level: 'error',
    firm: true,
    summary: 'A source is plain text.',
    explanation:
      'A zero byte shows that the file is a picture, a word processor’s document or damaged. Nothing of it is imported.',
    fix: 'Save the story as plain text, in the encoding UTF-8.',
  },
  'import/no-text': {
    level: 'error',
    firm: true,
    summary: 'A source holds at least one paragraph of a story.',
    explanation: 'An id, a picture’s caption or an agency line alone makes no article.',
    fix: 'Give the file that holds the text of the story.',
  },
  'import/encoding': {
    level: 'warning',
    summary: 'A source is UTF-8, or UTF-16 with a byte order mark.',
    explanation:
      'Bytes that are not UTF-8 are read as Windows-1252, the usual encoding of older Western systems. In a text from elsewhere that makes wrong letters.',
    fix: 'Open the source in an editor that shows it rightly, and save it as UTF-8.',
  },
  'import/control-character': {
    level: 'warning',
    summary: 'A source holds no characters that cannot be printed.',
    explanation:
      'Wire formats steer machines with control bytes, and damaged files hold halves of characters. No page may show them, so they are left out; each kind is told once, with its first place.',
    fix: 'Compare the imported text with the source at that place.',
  },
  'import/caption-without-credit': {
    level: 'warning',
    summary: 'A caption ends in “Image Credit:” and a name.',
    explanation:
      'Text directly under the id line stands where the layout has the caption, so it is taken as one without the credit too. Where it is the first paragraph instead, it belongs into the text.',
    fix: 'Move the caption from `picture` into the text, or leave it.',
  },
  'import/credit-missing': {
    level: 'warning',
    summary: 'A name follows “Image Credit:”.',
    explanation: 'The label alone says nothing, and it is left out.',
    fix: 'picture:\n  credit: AFP',
  },
  'import/picture-date': {
    level: 'warning',
    summary: 'A caption names one date, and it is on the calendar.',
    explanation:
      'That date is when the picture was taken. Of several, none is certain, so the date is left open.',
    fix: 'picture:\n  taken: 2016-10-26',
  },
  'import/edited': {
    level: 'error',
    firm: true,
    summary: 'An import never overwrites what a writer edited.',
    explanation:
      'A story is known by its id. When its file is no longer what the import would write with the same headline, date, section and language, someone edited it. With --force the file is written anew from the source, and the edits are gone.',
    fix: 'Leave the file as it is, or import with --force.',
  },
  'import/given-otherwise': {
    level: 'error',
    firm: true,
    summary: 'What an import gives agrees with what the archive has.',
    explanation:
      'The story is in the archive already, with another headline, date, section or language. Which of the two is right is for a person to say.',
    fix: 'Leave the option out, or import with --force.',
  },
  'import/place-taken': {
    level: 'error',
    firm: true,
    summary: 'Two stories do not share one file.',
    explanation:
      'A file’s name is made from the headline, and its folder from the date. Another story with the same ones is there already; it is not touched, whatever the options.',
    fix: 'npx stet import story.txt --headline "Another headline" --published 2016-10-27',
  },
  'import/permalink-stands': {
    level: 'error',
    firm: true,
    summary: 'An import never moves a published article.',
    explanation:
      'The day is part of the permalink, and a permalink is fixed at publication. An import with another date would move the article to another address.',
    fix: 'Leave out --published, or give the date that the article has.',
  },
  'import/unreadable-article': {
    level: 'error',
    firm: true,
    summary: 'A published article that is imported again has a headline and a date.',
    explanation:
      'Its front matter was edited so that they cannot be read. Written anew from the source, it would be a draft at a published address.',
    fix: 'headline: School reopens in Hass\npublished: 2016-10-27',
  },
  'import/id-twice': {
    level: 'error',
    firm: true,
    summary: 'One file of the archive has a story’s id.',
    explanation: 'With the id in several files, nobody can know which of them an import is about.',
    fix: 'Take the id out of all but one of the files.',
  },
} as const satisfies Record<string, Rule>;
