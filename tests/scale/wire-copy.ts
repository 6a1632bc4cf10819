/** Synthetic wire copy in the layout of news archives: the same seed gives the same texts. */
import { chance } from './random.ts';
import type { Chance } from './random.ts';

const places = [
  'Kingsbridge',
  'Thornwick',
  'Upton',
  'Elmsford',
  'Port Teme',
  'Oakhaven',
  'Lowmoor',
];
const subjects = ['The river authority', 'The council', 'The ferry company', 'A spokeswoman'];
const verbs = ['said', 'confirmed', 'denied', 'reported', 'announced'];
const matters = [
  'that the flood gates would stay closed until the end of the week',
  'that forty families had spent the night in the school hall',
  'that the road to the quarry was shut and would be inspected at 11:30 am',
  'that the market hall -- built in 1987 -- had a new roof',
  'that nobody had been hurt, and that the water had fallen by two metres',
];
const months = ['January', 'March', 'April', 'June', 'August', 'October', 'December'];
const closings = [
  '- with inputs from agencies',
  '(With inputs from AFP)',
  '— Reuters/AP',
  'Agencies',
];

/**
 * @param count how many texts, each a story with an id of its own
 * @param seed of the chance by which they differ
 * @returns one text after the other; about one in eight has a slug line, a headline with a byline, a
 * note for editors or page furniture
 */
export function* wireCopy(count: number, seed: number): Generator<string> {
  const random = chance(seed);
  for (let number = 1; number <= count; number += 1) yield wireText(number, random);
}

function wireText(number: number, random: Chance): string {
  const seldom = (text: string) => (random.below(8) === 0 ? text : '');
  const place = random.pick(places);
  const day = 1 + random.below(28);
  const date = `${random.pick(months)} ${day}, ${1996 + random.below(30)}`;
  const paragraphs = Array.from({ length: 8 + random.below(16) }, () => sentence(random));
  const dateline = random.below(3) === 0 ? `${place.toUpperCase()} (AFP) - ` : `${place}: `;
  return [
    `1.${1_000_000 + number}-${200_000_000 + random.below(99_999_999)}`,
    seldom(`valley-flood-${1 + random.below(4)}lead`),
    `The embankment in the town of ${random.pick(places)}, in the north of the valley on ${date}. Image Credit: AFP`,
    '',
    seldom(`Flood gates at ${place} stay closed\nBy Jane Roe\n`),
    seldom('(Updates with comment from the council)\n'),
    `${dateline}${paragraphs.join('\n\n')}`,
    '',
    seldom('Read more: The flood in pictures\n'),
    random.pick(closings),
  ]
    .filter((line, index) => line !== '' || index === 3 || index === 7)
    .join('\n');
}

function sentence(random: Chance): string {
  const clauses = Array.from(
    { length: 1 + random.below(3) },
    () => `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(matters)}.`,
  );
  return clauses.join(' ');
}
