import type { Rule } from './rule.ts';

/** One field at a time: is it known, is it there, does its value have the right form. */
export const fieldRules = {
  'field/unknown': {
    level: 'error',
    firm: true,
    summary: 'Every field is one that Stet knows.',
    explanation:
      'A misspelt field would be ignored, and what it says would be lost without a word. So an unknown field is an error, even where its value is harmless.',
    fix: 'headline: School reopens in Hass',
  },
  'field/missing': {
    level: 'error',
    firm: true,
    summary: 'The fields that nothing can replace are there.',
    explanation:
      'An article needs a headline, a publication date and a section; a picture needs its file and a text for those who do not see it. Stet never invents what a file lacks.',
    fix: 'section: world',
  },
  'field/empty': {
    level: 'error',
    firm: true,
    summary: 'A required field, and every item of a list, says something.',
    explanation:
      'An optional field with nothing after its colon counts as left out. A required one, or an item of a list, must hold a text.',
    fix: 'headline: School reopens in Hass',
  },
  'field/shape': {
    level: 'error',
    firm: true,
    summary: 'A field holds what it is made for: one value, a list, or fields of its own.',
    explanation:
      'Some fields take one value, such as `headline`. Some take a list, such as `topics`, even when it has one item. Some have fields of their own, such as `picture`.',
    fix: 'topics:\n  - syria',
  },
  'field/one-line': {
    level: 'error',
    firm: true,
    summary: 'A headline, a byline, a name is one line.',
    explanation:
      'These texts stand in lists, feeds and page titles, where there is room for one line. A value may be wrapped in the file: with `>-` after the colon its lines are joined by spaces.',
    fix: 'headline: >-\n  A headline that was too long\n  for one line of the file',
  },
  'field/control-character': {
    level: 'error',
    firm: true,
    summary: 'A text holds no control characters.',
    explanation:
      'Wire services end and begin messages with characters that no reader sees and no feed may carry (XML 1.0, section 2.2). They are not part of the story.',
    fix: 'headline: School reopens in Hass',
  },
  'field/value': {
    level: 'error',
    firm: true,
    summary: 'A field with a fixed choice of values holds one of them.',
    explanation:
      'The status of an article, the kind of a correction and the outlets that rights withhold are words from a short list.',
    fix: 'status: withdrawn',
  },
  'field/yes-or-no': {
    level: 'error',
    firm: true,
    summary: 'A field that asks a question is answered `true` or `false`.',
    explanation: 'Yes and no are understood as well. Anything else could be either.',
    fix: 'graphic: true',
  },
  'field/number': {
    level: 'error',
    firm: true,
    summary: 'A number is written in digits and lies within its range.',
    explanation:
      'Decimals are written with a point. Latitudes run from -90 to 90, longitudes from -180 to 180, a focus from 0 to 100 percent.',
    fix: 'focus:\n  x: 40\n  y: 25',
  },
  'field/language': {
    level: 'error',
    firm: true,
    summary: 'A language is given by its tag: `en`, `ar`, `pt-BR`.',
    explanation:
      'Browsers, screen readers and feeds choose voices, fonts and hyphens by the language tag of BCP 47: two or three letters, then a country or script where it matters.',
    fix: 'language: ar',
  },
  'field/url': {
    level: 'error',
    firm: true,
    summary: 'An address is whole, from https:// on.',
    explanation:
      'An address that leads out of the site starts with https:// or http:// and holds no spaces.',
    fix: 'url: https://www.un.org/en/',
  },
  'field/email': {
    level: 'error',
    firm: true,
    summary: 'An e-mail address has a name, an @ and a domain.',
    explanation: 'Readers reach the newsroom by it; it is printed as it stands.',
    fix: 'email: desk@gazette.example',
  },
  'field/country': {
    level: 'error',
    firm: true,
    summary: 'A country is given by its two letters: `SY`.',
    explanation:
      'The codes are those of ISO 3166-1 alpha-2, in capitals: AE for the United Arab Emirates, GB for the United Kingdom.',
    fix: 'country: SY',
  },
  'date/form': {
    level: 'error',
    firm: true,
    summary: 'A date is written 2016-10-27; with a time, 2016-10-27T18:05:00+04:00.',
    explanation:
      'Year, month and day leave no doubt between 3/4 and 4/3. A time of day needs its distance from UTC, since the archive is read everywhere. Where only the day is known the time is left out: Stet never invents one.',
    fix: 'published: 2016-10-27T18:05:00+04:00',
  },
  'date/impossible': {
    level: 'error',
    firm: true,
    summary: 'A date is in the calendar, a time is on the clock.',
    explanation:
      'There is no 30 February and no 25 o’clock. Such a date is most often a slip of one digit.',
    fix: 'published: 2023-02-28',
  },
  'picture/path': {
    level: 'error',
    firm: true,
    summary: 'A picture’s file lies inside `content/`, and `src` leads to it from the article.',
    explanation:
      'An archive keeps its own pictures: an address elsewhere breaks one day. `src` is the file’s name where the picture lies beside the article, or a path such as `../26/hass-map.png`.',
    fix: 'src: hass-school.jpg',
  },
} as const satisfies Record<string, Rule>;
