import type { Rule } from './rule.ts';

/** House style: what no reader would call broken, and a careful desk mends. */
export const styleRules = {
  'style/straight-quotes': {
    level: 'warning',
    summary: 'Fields that are printed as they stand have typographic quotation marks.',
    explanation:
      'In the text of a story straight marks become the marks of its language by themselves. Headlines, standfirsts, bylines and captions are plain text that also goes into feeds, search engines and citations, so what is printed is what is written. Only marks that are certain are reported: 6\'2" may be feet and inches. `npx stet check --fix` puts the right ones in.',
    fix: 'headline: UNICEF’s head calls it a “war crime”',
  },
  'style/double-spaces': {
    level: 'warning',
    summary: 'One space stands between two words or sentences.',
    explanation:
      'Browsers print one space, so readers do not see the second; but feeds, searches and quotations carry it on, and two texts that look alike are not the same. `npx stet check --fix` takes the others out.',
    fix: 'headline: School reopens in Hass',
  },
  'style/byte-order-mark': {
    level: 'warning',
    summary: 'No byte order mark stands in the middle of a text.',
    explanation:
      'Some programs begin a file with this invisible character, and there it does no harm. Where files were joined or pasted it ends up between words, which no search finds then. `npx stet check --fix` takes it out.',
    fix: 'delete the character, which stands before the marked one.',
  },
  'style/headline-long': {
    level: 'warning',
    summary: 'A headline has 110 characters at most.',
    explanation:
      'Search engines, news readers and cards on social media cut longer headlines off, most often before the point. What does not fit belongs in the standfirst.',
    fix: 'headline: Dozens killed as air strikes hit a school complex in Idlib\nstandfirst: UNICEF counts 28 dead in the village of Hass, pupils and teachers.',
  },
} as const satisfies Record<string, Rule>;

export type StyleRuleName = keyof typeof styleRules;
