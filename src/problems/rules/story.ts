import type { Rule } from './rule.ts';

/** What shows when the fields and the text of one story are seen together. */
export const storyRules = {
  'body/dateline-in-text': {
    level: 'warning',
    summary: 'The place and date that open a story stand in `dateline`, not in the text.',
    explanation:
      'Wires print the dateline before the first word: “DUBAI, Oct 27 (AFP) -”. Stet prints it from its field, in the same way for every story, and tells machines the place. Left in the text it would be printed twice, and stand in every list and feed before the first sentence.',
    fix: 'dateline: Dubai',
  },
  'body/caption-in-text': {
    level: 'warning',
    summary: 'The caption and the credit of a picture stand in its fields, not in the text.',
    explanation:
      'Copied from a page or a wire, a caption becomes a paragraph that nobody can tell from the story, and search engines show it as its first sentence.',
    fix: 'picture:\n  caption: A school in Hass after the air strikes of 26 October 2016.\n  credit: AFP',
  },
  'picture/credit-in-caption': {
    level: 'warning',
    summary: 'The credit of a picture stands in `credit`, not in its caption.',
    explanation:
      'Caption, credit and alternative text are three things. The credit is printed beside every picture, goes into its file and tells machines whose it is; in the caption it would be printed twice or be found by nobody.',
    fix: 'picture:\n  caption: A school in Hass after the air strikes of 26 October 2016.\n  credit: AFP',
  },
  'picture/caption-date': {
    level: 'warning',
    summary: 'The date in a caption and the date on which the picture was taken agree.',
    explanation:
      'Readers see both. Where the caption names a month or a day, and none of those that it names is in `taken`, one of the two is most often a slip, or the picture is another one. A caption may also name the day of an event; then name the day of the picture as well.',
    fix: 'picture:\n  caption: A school in Hass on 26 October 2016.\n  taken: 2016-10-26',
  },
} as const satisfies Record<string, Rule>;
