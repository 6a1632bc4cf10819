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
  'drawing/letter-missing': {
    level: 'error',
    firm: true,
    summary: 'The typeface of maps and charts has every letter of their names.',
    explanation:
      'Letters are drawn as outlines from the typeface that Stet brings, which has the Latin script. Names in another script would be printed as boxes.',
    fix: 'name: Hass',
  },
} as const satisfies Record<string, Rule>;
