import { describe, expect, test } from 'vitest';
import { agencyFinder } from '../known-agencies.ts';
import { parseAgencyLine } from './agency-line.ts';
import { parseCaption } from './caption.ts';
import { parseDateline } from './dateline.ts';
import { isByline } from './byline.ts';
import { holdOf, isEditorsNote, isNoteBeforeText } from './editors-note.ts';
import { takeFurniture } from './furniture.ts';
import { headlineSentAgain, mayBeHeadline } from './headline-line.ts';
import { idShape, isIdLine, isLongId } from './id-line.ts';
import { parseLines, parseParagraphs, spaceDashes, takeLine } from './paragraphs.ts';
import { parsePicturePlace } from './picture-place.ts';
import { countsVersions, isSlugLine } from './slug-line.ts';

const at = (text: string, line = 1) => ({ text, line });
const agencies = agencyFinder([{ id: 'vps', name: 'Valley Press Service' }]);

describe('parseParagraphs', () => {
  const paragraphs = (text: string) => parseParagraphs(parseLines(text));

  test('white space around lines goes, breaks inside a paragraph stay', () => {
    expect(paragraphs('\n \u00a0\n  a \n\tb\n\n\n c')).toEqual([at('a\nb', 3), at('c', 7)]);
    expect(paragraphs(' \n\n')).toEqual([]);
  });

  test('a form feed is no line of its own, and parts where a sentence ends', () => {
    expect(paragraphs('a.\n\fb\n\n c')).toEqual([at('a.', 1), at('b', 2), at('c', 4)]);
    expect(paragraphs('a\n\fb')).toEqual([at('a\nb', 1)]);
  });

  test('takeLine', () => {
    expect(takeLine([at('a\nb', 3)])).toEqual({
      ...at('a', 3),
      joined: true,
      rest: [at('b', 4)],
    });
    expect(takeLine([at('a', 3), at('b', 5)])).toMatchObject({ joined: false, rest: [at('b', 5)] });
    expect(takeLine([])).toBeUndefined();
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
  expect(isIdLine(id)).toBe(true);
});

test.each(['Dubai', 'Two words 2', 'https://example.com/1', '-7', '“2016”'])(
  'no id: %s',
  (line) => {
    expect(isIdLine(line)).toBe(false);
  },
);

test('ids of one system have one shape', () => {
  expect(idShape('1.1919981-241525154')).toBe(idShape('2.7-3'));
  expect(idShape('SYR/2016:14')).toBe('a/0:0');
  expect(['1.1919981-241525154', '2016', '123456', '10:30'].map(isLongId)).toEqual([
    ...[true, false, false, false],
  ]);
});

test.each([
  ['syria-school-2ndlead', true],
  ['SYRIA-CRISIS/SCHOOL', true],
  ['BC-ME--Syria-School', true],
  ['valley-flood', true],
  ['Mid-East', false],
  ['rw-2019-0001', false],
  ['Dubai', false],
  ['two words-here', false],
  ['2-3', false],
])('isSlugLine: %s', (line, expected) => {
  expect(isSlugLine(line)).toBe(expected);
});

test('a slug line whose digits count versions is no id', () => {
  expect(countsVersions('syria-school-2ndlead')).toBe(true);
  expect(countsVersions('SYR/2016:14')).toBe(false);
});

test.each([
  ['By Jane Roe', true],
  ['BY JANE ROE, Staff Writer', true],
  ['By Jane Roe and Adam van der Poe in Kingsbridge', true],
  ['Par Jeanne Roé à Alep', true],
  ['Von Jana Roe', true],
  ['Por Juana Roe y Adán Poe', true],
  ['بقلم جين رو', true],
  ['By Friday', false],
  ['By the river', false],
  ['Von Tokio nach Berlin', false],
  ['By Jane Roe stood a tree.', false],
])('isByline: %s', (line, expected) => {
  expect(isByline(line)).toBe(expected);
});

test.each([
  ['EDITORS: a picture follows.', true],
  ['Eds: adds quote', true],
  ["Editor's note: see below.", true],
  ['ATTN EDITORS - new time', true],
  ['(EDITORS: please note)', true],
  ['Editors said: wait.', false],
  ['Editors: ', false],
  ['The editors: a portrait.', false],
])('isEditorsNote: %s', (text, expected) => {
  expect(isEditorsNote(text)).toBe(expected);
});

test.each([
  ['(Updates with comment)', undefined],
  ['2nd LD', undefined],
  ['URGENT', undefined],
  ['1st Ld-Writethru', undefined],
  ['MANDATORY KILL', 'killed'],
  ['WITHDRAWN: the story was wrong.', 'killed'],
  ['EDITORS: please do not use this story.', 'killed'],
  ['Hinweis an die Redaktion: bitte nicht verwenden.', 'killed'],
  ['ملاحظة للمحررين: يرجى عدم نشر الخبر', 'killed'],
  ['EMBARGOED UNTIL 0001 GMT', 'embargoed'],
  ['Sperrfrist: 14. März', 'embargoed'],
])('a note before the text: %s', (text, hold) => {
  expect(isNoteBeforeText(text)).toBe(true);
  expect(holdOf(text)).toBe(hold);
});

test.each(['(Adults only)', 'Updates follow.', 'Kill rates fell.', 'Urgent calls were made.'])(
  'no note: %s',
  (text) => {
    expect(isNoteBeforeText(text)).toBe(false);
  },
);

test.each([
  ['School reopens in Hass', true],
  ['“We have seen this before”', true],
  ['The school reopened.', false],
  ['School', false],
  ['He said:', false],
  ['school reopens in Hass', false],
])('mayBeHeadline: %s', (line, expected) => {
  expect(mayBeHeadline(line)).toBe(expected);
});

test('the mark of a version is no part of the headline', () => {
  expect(headlineSentAgain('UPDATE 1-School reopens')).toBe('School reopens');
  expect(headlineSentAgain('CORRECTED-School reopens')).toBe('School reopens');
  expect(headlineSentAgain('School reopens')).toBeUndefined();
});

test.each([
  'ADVERTISEMENT',
  'Read more: Gates',
  'Share this',
  '© 2019 X',
  'Publicité',
  'اقرأ أيضا: خبر',
])('furniture: %s', (text) => {
  expect(takeFurniture([at('Text.'), at(text, 3)])).toEqual({
    rest: [at('Text.')],
    leftOut: [at(text, 3)],
  });
});

test.each(['Read more books, she said.', 'Advertisement spending fell.', 'Shares fell.', 'More'])(
  'no furniture: %s',
  (text) => {
    expect(takeFurniture([at(text), at('Text.', 3)]).leftOut).toEqual([]);
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
  ['DUBAI (AP) — Text.', 'DUBAI'],
  ['Berlin/Damaskus (dpa) - Text.', 'Berlin/Damaskus'],
  ['ALEPPO, Syria – Text.', 'ALEPPO, Syria'],
  ['Damas - AFP - Text.', 'Damas'],
  ['DUBAI, Oct. 27, 2016 /PRNewswire/ -- Text.', 'DUBAI'],
  ['Paris, le 27 octobre 2016 - Text.', 'Paris'],
  ['Update: Text.', undefined],
  ['UPDATE - Text.', undefined],
  ['He said: Text.', undefined],
  ['Dubai:text', undefined],
  ['Dubai:', undefined],
  ['NATO - Text.', undefined],
  ['Roe (Labour) - Text.', undefined],
  ['On October 27 - Text.', undefined],
  ['Monday, Oct 27 - Text.', undefined],
  ['Officials said on Monday (AFP) - Text.', undefined],
  ['قال الوزير: Text.', undefined],
  ['وقع الهجوم في 27 أكتوبر - Text.', undefined],
  ['The three of them went home and said this to all: Text.', undefined],
])('parseDateline: %s', (text, place) => {
  const { dateline, rest } = parseDateline(at(text), agencies);
  expect(dateline?.place).toBe(place);
  expect(rest.text).toBe(place ? 'Text.' : text);
});

test.each([
  ['KINGSBRIDGE, Oct 27 (VPS) - x', undefined, '10', '27', ['vps']],
  ['KINGSBRIDGE, 27 Oct. 2016 (Reuters, VPS) - x', '2016', '10', '27', ['reuters', 'vps']],
  ['Berlin, 3. März (dpa) – x', undefined, '03', '03', ['dpa']],
  ['MADRID, 3 ago (EFE).- x', undefined, '08', '03', ['efe']],
  ['دمشق، ٣ كانون الثاني/يناير ٢٠١٧ (سانا) - x', '2017', '01', '03', ['sana']],
  ['KINGSBRIDGE, Oct 27 (ZZQ) - x', undefined, '10', '27', ['zzq']],
])('the day and the agencies of a dateline: %s', (text, year, month, day, ids) => {
  const { dateline } = parseDateline(at(text), agencies);
  expect(dateline?.day).toMatchObject({ month, day });
  expect(dateline?.day?.year).toBe(year);
  expect(dateline?.agencies.map(({ record, suggested }) => record ?? suggested?.id)).toEqual(ids);
  expect(dateline?.printed).toBe(text.slice(0, -2));
});

test.each([
  ['- with inputs from agencies', 'with inputs from agencies'],
  ['With additional input from AFP and Reuters.', 'With additional input from AFP and Reuters.'],
  ['– With agency inputs', 'With agency inputs'],
  ['— Agencies', 'Agencies'],
  ['AFP', 'AFP'],
  ['Reuters/AP', 'Reuters/AP'],
  ['(VPS)', '(VPS)'],
  ['With files from The Associated Press', 'With files from The Associated Press'],
  ['Source: AFP', 'Source: AFP'],
  ['Avec agences', 'Avec agences'],
  ['(avec l’AFP)', '(avec l’AFP)'],
  ['Quelle: dpa', 'Quelle: dpa'],
  ['(mit Agenturen)', '(mit Agenturen)'],
  ['Con información de EFE', 'Con información de EFE'],
  ['(أ.ف.ب)', '(أ.ف.ب)'],
  ['With agencies closed, nobody could say.', undefined],
  ['He came with inputs from agencies', undefined],
  ['Map', undefined],
  ['(ZZQ)', undefined],
  ['From London', undefined],
])('parseAgencyLine: %s', (text, line) => {
  expect(parseAgencyLine([at('Text.'), at(text, 3)], agencies).agencyLine?.value).toBe(line);
});

test('an agency line may end the last paragraph', () => {
  const found = (text: string) => parseAgencyLine([at(text, 2)], agencies);
  expect(found('One.\nTwo.\n- with inputs from agencies')).toMatchObject({
    agencyLine: { value: 'with inputs from agencies', line: 4 },
    rest: [at('One.\nTwo.', 2)],
  });
  expect(found('One. (dpa)')).toMatchObject({
    agencyLine: { value: '(dpa)', line: 2 },
    rest: [at('One.', 2)],
  });
  expect(found('He told it to them (dpa)').agencyLine).toBeUndefined();
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
