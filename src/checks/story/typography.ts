import { finding } from '../../problems/finding.ts';
import type { Finding } from '../../problems/problem.ts';
import { curlQuotes } from '../../text/curl-quotes.ts';
import { contentFile } from '../knowledge.ts';
import { type FieldText, type Story, fieldName, printedTexts } from './story.ts';

const longest = 110;
const doubleSpaces = /(?<=\S) {2,}(?=\S)/g;

/** Straight quotation marks, double spaces and stray marks in fields, and headlines too long. */
export function typographyFindings(story: Story): Finding[] {
  const texts = printedTexts(story);
  return [
    ...headlineFindings(story),
    ...texts.flatMap((text) => quotesFinding(story, text)),
    ...texts.flatMap((text) => spacesFinding(story, text)),
    ...texts.flatMap((text) => markFinding(story, text)),
  ];
}

function headlineFindings({ file, headline = '' }: Story): Finding[] {
  const length = [...headline].length;
  if (length <= longest) return [];
  return [
    finding('style/headline-long', {
      file: contentFile(file),
      field: ['headline'],
      what: `The headline has ${length} characters; search engines show ${longest} at most.`,
      fix: 'shorten it, and put what does not fit into `standfirst`.',
    }),
  ];
}

function quotesFinding({ file, language }: Story, { field, text }: FieldText): Finding[] {
  const better = curlQuotes(text, language);
  if (better === text) return [];
  return [
    finding('style/straight-quotes', {
      file: contentFile(file),
      field,
      what: `\`${fieldName(field)}\` has straight quotation marks or apostrophes.`,
      fix: `run \`npx stet check --fix\`, or write\n  ${excerpt(text, better)}`,
      mend: (written) => curlQuotes(written, language),
    }),
  ];
}

function spacesFinding({ file }: Story, { field, text }: FieldText): Finding[] {
  const count = text.match(doubleSpaces)?.length ?? 0;
  if (count === 0) return [];
  const more = count === 1 ? '' : `, ${count} times`;
  return [
    finding('style/double-spaces', {
      file: contentFile(file),
      field,
      what: `In \`${fieldName(field)}\` more than one space stands between two words${more}.`,
      fix: 'run `npx stet check --fix`, or delete the spaces that are too many.',
      mend: (written) => written.replace(doubleSpaces, ' '),
    }),
  ];
}

function markFinding({ file }: Story, { field, text }: FieldText): Finding[] {
  if (!text.includes('\ufeff')) return [];
  return [
    finding('style/byte-order-mark', {
      file: contentFile(file),
      field,
      what: `\`${fieldName(field)}\` holds an invisible byte order mark.`,
      fix: 'run `npx stet check --fix`, which deletes it.',
      mend: (written) => written.replaceAll('\ufeff', ''),
    }),
  ];
}

/** Characters shown from the first change on; a standfirst need not be printed whole. */
const shown = 80;

function excerpt(text: string, better: string): string {
  let at = 0;
  while (text[at] === better[at]) at += 1;
  const start = better.lastIndexOf(' ', Math.max(0, at - shown / 4)) + 1;
  const rest = better.slice(start).replace(/\s+/g, ' ');
  const end = rest.length > shown ? rest.lastIndexOf(' ', shown) : rest.length;
  return `${start > 0 ? '… ' : ''}${rest.slice(0, end)}${end < rest.length ? ' …' : ''}`;
}
