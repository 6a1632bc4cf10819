import { finding } from '../../problems/finding.ts';
import type { Finding } from '../../problems/problem.ts';
import { datesInText } from '../../text/dates-in-text.ts';
import { dayInWords, partialDateInWords } from '../../text/dates.ts';
import { contentFile } from '../knowledge.ts';
import type { Story } from './story.ts';

const agency =
  'AFP|AP|Associated Press|Reuters|dpa|EPA|EFE|ANSA|Xinhua|Kyodo|TASS|PTI|ANI|IANS|WAM|SANA|Anadolu|PA|Getty(?: Images)?|Bloomberg|Shutterstock|Alamy';
const name = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`;

/** Each gives the words of the credit; all look at the end or the beginning of a caption. */
const creditForms: readonly RegExp[] = [
  /(?:^|[\s([|])((?:image|picture|photo|photograph|video)s?\s+(?:credits?|courtesy(?: of)?)\s*:?\s*([^()[\]]{2,60}?))[)\].]*$/iu,
  /(?:^|[\s([|])((?:photo|foto|bild|credit|crédit(?: photo)?|courtesy)s?\s*:\s*([^()[\]]{2,60}?))[)\].]*$/iu,
  new RegExp(String.raw`(?:^|[\s([|])([Pp]hotos? by (${name}(?:[ /,]+${name}){0,4}))[)\].]*$`, 'u'),
  new RegExp(String.raw`([([/|–—-]\s*((?:${agency})(?:[ /,]+[\p{L} ]+)?))[)\].]*$`, 'u'),
  /((?:©|\(c\))\s*(.{2,60}?))[)\].]*$/iu,
];

/** A credit pasted into a caption, and a caption that names another date than `taken`. */
export function captionFindings(story: Story): Finding[] {
  const caption = story.picture?.caption;
  if (caption === undefined) return [];
  return [...creditFindings(story, caption), ...dateFindings(story, caption)];
}

function creditFindings({ file, picture }: Story, caption: string): Finding[] {
  const credit = creditAtEnd(caption, picture?.credit) ?? creditIn(caption);
  if (credit === undefined) return [];
  return [
    finding('picture/credit-in-caption', {
      file: contentFile(file),
      field: ['picture', 'caption'],
      what: `The caption also holds the credit: “${credit.words}”.`,
      why: picture?.credit
        ? `It would be printed beside the credit, ${picture.credit}.`
        : undefined,
      fix: picture?.credit
        ? 'take it out of the caption.'
        : `take it out of the caption and write\n  picture:\n    credit: ${credit.credit}`,
    }),
  ];
}

interface Credit {
  readonly words: string;
  readonly credit: string;
}

function creditIn(caption: string): Credit | undefined {
  for (const form of creditForms) {
    const [, words, credit] = form.exec(caption) ?? [];
    if (words && credit) return { words: words.replace(/^[([/|–—-]\s*/, ''), credit };
  }
  return undefined;
}

/** The very words of `credit`, after a full stop, a dash or a bracket at the caption's end. */
function creditAtEnd(caption: string, credit: string | undefined): Credit | undefined {
  const end = caption.replace(/[)\].\s]+$/, '');
  if (!credit || !end.endsWith(credit)) return undefined;
  const before = end.slice(0, end.length - credit.length);
  return /(?:[.!?)\]:|(/[–—-])\s*$/.test(before) ? { words: credit, credit } : undefined;
}

function dateFindings({ file, language, picture }: Story, caption: string): Finding[] {
  const taken = picture?.taken;
  if (taken === undefined) return [];
  const named = datesInText(caption, language);
  const [first] = named;
  if (first === undefined) return [];
  if (named.some((date) => date.startsWith(taken) || taken.startsWith(date))) return [];
  const said = first.length > 7 ? dayInWords(first, 'en-GB') : partialDateInWords(first, 'en-GB');
  return [
    finding('picture/caption-date', {
      file: contentFile(file),
      field: ['picture', 'taken'],
      what: `The caption names ${said}, but \`taken\` says ${partialDateInWords(taken, 'en-GB')}.`,
      why: 'Readers see both dates beside the picture.',
      fix: `correct the one that is wrong: \`taken: ${first}\`, or the caption.`,
    }),
  ];
}
