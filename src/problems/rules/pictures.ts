import type { Rule } from './rule.ts';

/** What an original must be so that its renditions can be made. */
export const pictureRules = {
  'picture/missing': {
    level: 'error',
    summary: 'The file of every picture that an article shows is there.',
    explanation:
      'A page would have an empty frame where the picture belongs. Capital letters count: `Map.png` is not `map.png`.',
    fix: 'picture:\n  src: hass-map.png',
  },
  'picture/unreadable': {
    level: 'error',
    firm: true,
    summary: 'The file of a picture can be opened, and its contents are sound.',
    explanation:
      'The file is a folder, may not be read, or holds bytes that a strict reader of its format refuses. Lenient programs show such a picture, with a grey part or false colours that nobody noticed. Open the original in an editor for pictures and save it again, or fetch it once more from where it came.',
    fix: 'picture:\n  src: hass-map.png',
  },
  'picture/not-a-picture': {
    level: 'error',
    summary: 'The file of a picture holds a JPEG, PNG, WebP, AVIF, TIFF or GIF.',
    explanation:
      'The file is empty, or holds something else, such as a web page that was saved under the name of a picture. A drawing in SVG has no pixels, and its letters depend on the machine that shows it: export it as PNG. HEIC, the format of some phones, has no free decoder: save it as JPEG.',
    fix: 'picture:\n  src: hass-map.png',
  },
  'picture/truncated': {
    level: 'error',
    firm: true,
    summary: 'The file of a picture holds the whole picture.',
    explanation:
      'A download or a copy was cut off. The missing part would be grey on every page, for ever. Fetch or copy the file again, and compare its size with the source.',
    fix: 'picture:\n  src: hass-map.png',
  },
  'picture/too-large': {
    level: 'error',
    summary: 'A picture has 200 million pixels and its file 100 MiB at most.',
    explanation:
      'A small file can unfold to a picture that fills the memory of the machine, and no camera of a newsroom makes more. Save the picture at a width of 6,000 pixels or less; readers are sent 1,920 at most.',
    fix: 'picture:\n  src: hass-map.png',
  },
  'picture/wrong-extension': {
    level: 'warning',
    summary: 'The name of a picture ends as the format that the file holds.',
    explanation:
      'Stet looks at the contents and shows the picture; other programs go by the name and may refuse the file. Rename the file, and correct `src` in the articles that show it.',
    fix: 'picture:\n  src: hass-map.png',
  },
  'picture/says-more': {
    level: 'warning',
    summary: 'An article says of its picture what the file of the picture says.',
    explanation:
      'Photographers and agencies write caption, credit and date into the file itself. Readers see only what the article says. Copy what is right; where the newsroom leaves such texts out on purpose, turn the rule off in site.yaml.',
    fix: 'picture:\n  src: hass-map.png\n  credit: NOOR\n  taken: 2016-10-26',
  },
  'picture/says-otherwise': {
    level: 'warning',
    summary: 'An article does not contradict the file of its picture.',
    explanation:
      'The date or the credit in the file is another than the one in the article: an old picture may have been taken for a new one, or one photographer for another. Either may be wrong; cameras have wrong clocks. Find out, and mend the article or the file.',
    fix: 'picture:\n  src: hass-map.png\n  taken: 2016-10-26',
  },
  'picture/ledger': {
    level: 'error',
    firm: true,
    summary: 'The files of content/.ledger/ are as Stet wrote them.',
    explanation:
      'The ledger says what is known of every picture, so that a build needs no original. A file of it that cannot be read was changed by hand, or holds the marks of a merge. Take it from git as it was; or delete it, and build where the originals are.',
    fix: 'git checkout content/.ledger/2016-10.json',
  },
  'picture/too-small': {
    level: 'error',
    summary: 'A picture has more than a few pixels.',
    explanation:
      'A file of one pixel is what an old page used to count its readers, or what an export wrote for a picture that was lost. Nobody would see it. Four pixels in each direction are the least.',
    fix: 'picture:\n  src: hass-map.png',
  },
  'picture/moving': {
    level: 'warning',
    summary: 'A picture does not move.',
    explanation:
      'Of a GIF, WebP or AVIF with several frames the first one is shown: a moving picture is many times as large, and draws readers away from the text. Choose the frame that shows most, and save it as a picture of its own.',
    fix: 'picture:\n  src: hass-map.png',
  },
  'drawing/letter-missing': {
    level: 'error',
    firm: true,
    summary: 'The typeface of maps and charts has every letter of their names.',
    explanation:
      'Letters are drawn as outlines from the typeface that Stet brings, which has the Latin script. Names in another script would be printed as boxes.',
    fix: 'name: Hass',
  },
} as const satisfies Record<string, Rule>;
