import { finding } from '../problems/finding.ts';
import type { FieldPath, Finding } from '../problems/problem.ts';

/** `picture.alt`; an item of a list is called by its list's name. */
export function nameOf(path: FieldPath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** A required field that is not there. */
export function missingField(path: FieldPath, file: string): Finding {
  const name = String(path.at(-1));
  const parent = nameOf(path.slice(0, -1));
  const line = `${name}: ${missingExamples[nameOf(path)] ?? '...'}`;
  return finding('field/missing', {
    file,
    field: path,
    what: parent ? `\`${parent}\` has no \`${name}\`.` : `There is no \`${name}\`.`,
    why: missingReasons[nameOf(path)],
    fix: `add a line such as\n  ${line}`,
  });
}

const missingExamples: Readonly<Record<string, string>> = {
  headline: 'School reopens in Hass',
  published: '2016-10-27',
  section: 'world',
  name: 'Syria',
  title: 'About us',
  url: 'https://gazette.example/',
  language: 'en',
  timeZone: 'Asia/Dubai',
  tagAuthority: 'gazette.example,2026',
  'picture.src': 'hass-school.jpg',
  'picture.alt': 'A classroom with broken windows',
  'dateline.place': 'Dubai',
  'corrections.date': '2016-10-28',
  'corrections.kind': 'detail',
  'corrections.text': 'An earlier version gave the wrong year.',
  'sources.title': 'Report of the commission of inquiry',
  'sources.url': 'https://www.un.org/en/',
  'menu.label': 'World',
  'menu.href': '/sections/world/',
  'contact.email': 'desk@gazette.example',
  'licence.name': 'CC BY 4.0',
};

const missingReasons: Readonly<Record<string, string>> = {
  'picture.alt': 'It is what readers get who do not see the picture.',
  published: 'Stet never invents a date. A story without one belongs in content/drafts/.',
};

/** A required field with nothing after its colon. */
export function emptyField(path: FieldPath, file: string): Finding {
  const name = nameOf(path);
  return finding('field/empty', {
    file,
    field: path,
    what: `\`${name}\` is empty.`,
    why: missingReasons[name],
    fix: `write something after \`${String(path.at(-1))}:\`, such as\n  ${String(path.at(-1))}: ${missingExamples[name] ?? '...'}`,
  });
}
