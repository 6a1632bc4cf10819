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
      'A zero byte, or the signature at its beginning, shows that the file is a picture, a PDF or a word processor’s document, a web page or damaged. Nothing of it is imported.',
    fix: 'save the story as plain text, in the encoding UTF-8.',
  },
  'import/no-text': {
    level: 'error',
    firm: true,
    summary: 'A source holds at least one paragraph of a story.',
    explanation: 'An id, a picture’s caption or an agency line alone makes no article.',
    fix: 'give the file that holds the text of the story.',
  },
  'import/encoding': {
    level: 'warning',
    summary: 'A source is UTF-8, or UTF-16 with a byte order mark.',
    explanation:
      'Bytes that are not UTF-8 are read as Windows-1252, the usual encoding of older Western systems; as Windows-1256 where they make Arabic words, among them the article ال; as UTF-16 where every other byte is zero. In a text from elsewhere that makes wrong letters.',
    fix: 'open the source in an editor that shows it rightly, and save it as UTF-8.',
  },
  'import/control-character': {
    level: 'warning',
    summary: 'A source holds no characters that cannot be printed.',
    explanation:
      'Wire formats steer machines with control bytes, and damaged files hold halves of characters. No page may show them, so they are left out; each kind is told once, with its first place.',
    fix: 'compare the imported text with the source at that place.',
  },
  'import/caption-without-credit': {
    level: 'warning',
    summary: 'A caption ends in “Image Credit:” and a name.',
    explanation:
      'Text directly under the id line stands where the layout has the caption, so it is taken as one without the credit too. Where it is the first paragraph instead, it belongs into the text.',
    fix: 'move the caption from `picture` into the text, or leave it.',
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
      'A story is known by its id. When its file is not what the import would write with the same headline, date, section, language, topics and authors, someone edited it, or the source is another version of the story. With --force the file is written anew from the source, and the edits are gone.',
    fix: 'leave the file as it is, or import with --force.',
  },
  'import/given-otherwise': {
    level: 'error',
    firm: true,
    summary: 'What an import gives agrees with what the archive has.',
    explanation:
      'The story is in the archive already, with another headline, date, section or language, or with other topics or authors. Which of the two is right is for a person to say.',
    fix: 'leave the option out, or import with --force.',
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
    fix: 'leave out --published, or give the date that the article has.',
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
    fix: 'take the id out of all but one of the files.',
  },
  'import/too-large': {
    level: 'error',
    firm: true,
    summary: 'A source has at most 20 MiB.',
    explanation:
      'A text is read as a whole, so that its stories can be told apart. Whatever is larger would take more memory than an import of thousands of files does.',
    fix: 'split -C 10m dump.txt part-   # then look that no story is cut in two',
  },
  'import/empty-folder': {
    level: 'error',
    firm: true,
    summary: 'A folder that is imported holds text files.',
    explanation:
      'Of a folder, and of the folders below it, the files whose names end in .txt are imported. Files with other names can be named themselves.',
    fix: 'npx stet import wire/*.story',
  },
  'import/one-headline': {
    level: 'error',
    firm: true,
    summary: 'One headline is given for one story.',
    explanation:
      'With several stories in a file, nobody can know which of them --headline is about. A table says it for each.',
    fix: 'id,headline\n2.0045117-90312266,Flood gates stay closed',
  },
  'import/boundary': {
    level: 'warning',
    summary: 'Stories in one file are told apart by evidence.',
    explanation:
      'A rule such as --- stands between stories, and inside one. It parts two stories when an id line follows; or when a dateline with a day or an agency does, and the story above has an id, an agency line or such a dateline as well. Otherwise all of it stays one story, the rule included.',
    fix: '---\n2.0045118-90312270\nKINGSBRIDGE, March 14 (VPS) - The gates were opened.',
  },
  'import/furniture': {
    level: 'warning',
    summary: 'A source holds a story, and nothing of the page around it.',
    explanation:
      'Lines that are known from end to end, such as ADVERTISEMENT, Share this or Read more: and a headline, are left out of the article. Each of them stands in the report, whole.',
    fix: 'npx stet import story.txt --report report.md',
  },
  'import/editors-note': {
    level: 'warning',
    summary: 'Notes for the newsroom do not reach a page.',
    explanation:
      'Agencies send notes along: EDITORS: and what to do, (Updates with comment), 2nd LD, URGENT. They go to `editorsNote`, which no output shows.',
    fix: 'editorsNote: (Updates with comment from the ministry)',
  },
  'import/killed': {
    level: 'warning',
    summary: 'A story that its agency withdrew is not published.',
    explanation:
      'A note in it asks not to use it: KILL, WITHDRAWN, do not publish. It becomes a draft with the note in `editorsNote`, even when headline and date are known.',
    fix: 'delete the draft.',
  },
  'import/killed-in-archive': {
    level: 'error',
    firm: true,
    summary: 'A story that its agency withdrew does not stand in the archive.',
    explanation:
      'The archive has the story under the same id. An import never takes a page away: a person withdraws it, so that its address goes on to say what happened.',
    fix: 'npx stet withdraw content/articles/2019/03/13/flood-gates-stay-closed.md',
  },
  'import/embargo': {
    level: 'warning',
    summary: 'A story under embargo is not published by an import.',
    explanation:
      'A note before the text speaks of an embargo. Its hour is written in too many ways to be read with certainty, so the story becomes a draft until a person has set `embargoedUntil`.',
    fix: 'embargoedUntil: 2019-03-14T00:01:00Z',
  },
  'import/second-caption': {
    level: 'warning',
    summary: 'A text brings the caption of one picture.',
    explanation:
      'The first caption goes to `picture`. Others have no picture to be shown with, since files never come with a text; they stand in `editorsNote` until someone puts the picture beside the article.',
    fix: '::figure{src="gates.jpg" alt="Two men at a flood gate" credit="Valley Press Service"}',
  },
  'import/metadata-unreadable': {
    level: 'error',
    firm: true,
    summary: 'The table given with --metadata can be read.',
    explanation:
      'It is CSV with a first line that names its columns, or JSON. Each row names its story by `id` or `file`. While it has errors nothing is imported.',
    fix: 'file,headline,published,section\nstory.txt,Flood gates stay closed,2019-03-13,region',
  },
  'import/metadata-column': {
    level: 'warning',
    summary: 'A table’s columns are ones that an import knows.',
    explanation:
      'They are id, file, headline, published, section, language, topics and authors. What stands in others is not imported.',
    fix: 'file,headline,published',
  },
  'import/metadata-date': {
    level: 'error',
    firm: true,
    summary: 'A table’s dates are written year first.',
    explanation:
      '03/04/2019 is a day in March or in April, depending on who wrote it, so it is not guessed at.',
    fix: '2019-03-13',
  },
  'import/metadata-twice': {
    level: 'error',
    firm: true,
    summary: 'A table has one row for a story.',
    explanation: 'Of two rows for one id or one file name, nobody can know which is right.',
    fix: 'keep one of the rows.',
  },
  'import/metadata-unused': {
    level: 'warning',
    summary: 'Each row of a table is about a story of the import.',
    explanation:
      'A row whose id or file name was not met gives its headline and date to no story: it may be misspelt, or its file is missing.',
    fix: 'id,headline\n2.0045117-90312266,Flood gates stay closed',
  },
} as const satisfies Record<string, Rule>;
