import { describe, expect, test } from 'vitest';
import { parseAgencyLine } from './agency-line.ts';
import { parseCaption } from './caption.ts';
import { parseDateline } from './dateline.ts';
import { parseIdLine } from './id-line.ts';
import { parseParagraphs, spaceDashes } from './paragraphs.ts';
import { parsePicturePlace } from './picture-place.ts';

const at = (text: string, line = 1) => ({ text, line });

describe('parseParagraphs', () => {
  test('white space around lines goes, breaks inside a paragraph stay', () => {
    expect(parseParagraphs('\n \u00a0\n  a \n\tb\n\n\n c')).toEqual([at('a\nb', 3), at('c', 7)]);
    expect(parseParagraphs(' \n\n')).toEqual([]);
  });
});

test.each([
  ['the Syrians -- the regime', 'the Syrians – the regime'],
  ['broken --\nover', 'broken –\nover'],
  ['--flag and a--b and --', '--flag and a--b and --'],
])('spaceDashes: %s', (text, expected) => {
  expect(spaceDashes(text)).toBe(expected);
});

test.each(['1.1919981-241525154', '007', 'SYR/2016:14', 'rw-2019-0001'])('an id: %s', (id) => {
  expect(parseIdLine([at(id), at('Text.', 3)])).toEqual({
    id: { value: id, line: 1 },
    joined: false,
    rest: [at('Text.', 3)],
  });
});

test.each(['Dubai', 'Two words 2', 'https://example.com/1', '-7', '“2016”'])(
  'no id: %s',
  (line) => {
    expect(parseIdLine([at(line)])).toEqual({ joined: false, rest: [at(line)] });
  },
);

describe('parseCaption', () => {
  test('over several lines, the credit on its own, text below it', () => {
    const found = parseCaption([at('A wall\nin Elm.\nPhoto Credit: A/B\nText.', 2)], false);
    expect(found).toEqual({
      caption: { caption: 'A wall in Elm.', credit: 'A/B', line: 2, creditLine: 4, labelled: true },
      rest: [at('Text.', 5)],
    });
  });

  test('a paragraph is no caption unless it stands under the id line with text after it', () => {
    const [one, two] = [at('A wall.', 2), at('Text.', 4)];
    expect(parseCaption([one, two], false).caption).toBeUndefined();
    expect(parseCaption([one], true).caption).toBeUndefined();
    expect(parseCaption([one, two], true).caption).toMatchObject({ labelled: false });
  });
});

test.each([
  ['Dubai: Text.', 'Dubai'],
  ['DUBAI: Text.', 'DUBAI'],
  ['Port-au-Prince, Haiti: Text.', 'Port-au-Prince, Haiti'],
  ['Rio de Janeiro: Text.', 'Rio de Janeiro'],
  ['St. Petersburg: Text.', 'St. Petersburg'],
  ['Sana’a:\nText.', 'Sana’a'],
  ['Update: Text.', undefined],
  ['He said: Text.', undefined],
  ['Dubai:text', undefined],
  ['Dubai:', undefined],
  ['The three of them went home and said this to all: Text.', undefined],
])('parseDateline: %s', (text, place) => {
  const { place: found, rest } = parseDateline(at(text));
  expect(found).toBe(place);
  expect(rest.text).toBe(place ? 'Text.' : text);
});

test.each([
  ['- with inputs from agencies', 'with inputs from agencies'],
  ['With additional input from AFP and Reuters.', 'With additional input from AFP and Reuters.'],
  ['– With agency inputs', 'With agency inputs'],
  ['— Agencies', 'Agencies'],
  ['With agencies closed, nobody could say.', undefined],
  ['He came with inputs from agencies', undefined],
])('parseAgencyLine: %s', (text, line) => {
  expect(parseAgencyLine([at('Text.'), at(text, 3)]).agencyLine?.value).toBe(line);
});

test.each([
  [
    'Sandbags in the town of Elm, in the north of the lower Teme valley on May 3, 2019.',
    'Elm, in the north of the lower Teme valley',
  ],
  ['Smoke over the village of Elm, in the south of Teme’s hilly Upton on May 3, 2019.', undefined],
  ['Children play in Aleppo, Syria.', 'Aleppo, Syria'],
  ['Speakers at UN headquarters in New York on Friday, 3 May 2019.', 'New York'],
  ['A boat in St. Petersburg, Russia. It is red.', 'St. Petersburg, Russia'],
  ['A bridge in Port-au-Prince, Haiti, on 12 January 2010', 'Port-au-Prince, Haiti'],
  ['Voters in the Kenyan capital of Nairobi on August 8, 2017.', 'Nairobi'],
  ['Players in northern Syria in October 2016.', 'northern Syria'],
  ['A bust in the presence of Caesar on May 3, 2019', undefined],
  ['Voters in May 2016', undefined],
  ['Caesar in a good mood.', undefined],
  ['Caesar.', undefined],
])('parsePicturePlace: %s', (caption, place) => {
  const found = parsePicturePlace(caption);
  if (found !== undefined) expect(caption).toContain(found);
  expect(found).toBe(place);
});
