/** One story of wire copy taken apart: each part takes its lines off the text. */
import type { Paragraph } from '../import.ts';
import type { AgencyFinder } from '../known-agencies.ts';
import { parseAgencyLine } from './agency-line.ts';
import type { AgencyLine } from './agency-line.ts';
import { isCaption, parseCaption } from './caption.ts';
import type { CaptionLine } from './caption.ts';
import { parseDateline } from './dateline.ts';
import type { FoundDateline } from './dateline.ts';
import { isEditorsNote } from './editors-note.ts';
import { takeFurniture } from './furniture.ts';
import { parseHead } from './head.ts';
import type { FoundLine, Head } from './head.ts';

export interface Parts {
  readonly head: Head;
  readonly caption?: CaptionLine;
  readonly dateline?: FoundDateline;
  readonly agencyLine?: AgencyLine;
  readonly notes: readonly FoundLine[];
  readonly otherCaptions: readonly Paragraph[];
  /** What goes to `editorsNote`: a headline line, notes, captions without a picture. */
  readonly kept: readonly KeptLine[];
  readonly furniture: readonly Paragraph[];
  readonly paragraphs: readonly Paragraph[];
}

interface KeptLine extends FoundLine {
  readonly field: string;
  readonly label?: string;
}

/** @returns the parts; the order in which they are looked for is that of their certainty. */
export function takeParts(source: readonly Paragraph[], agencies: AgencyFinder): Parts {
  const furniture = takeFurniture(source);
  const first = parseHead({ notes: [], joined: false, rest: furniture.rest }, agencies);
  const { caption, head } = takeCaption(first, agencies);
  const noted = divide(head.rest, ({ text }) => isEditorsNote(text));
  const pictured = divide(noted.others, isCaption);
  const { agencyLine, rest } = parseAgencyLine(pictured.others, agencies);
  const { dateline, paragraphs } = open(rest, agencies);
  const notes = [...head.notes, ...noted.chosen.map(asLine)];
  const otherCaptions = pictured.chosen;
  return {
    ...{ head, notes, otherCaptions, paragraphs, furniture: furniture.leftOut },
    ...(caption ? { caption } : {}),
    ...(dateline ? { dateline } : {}),
    ...(agencyLine ? { agencyLine } : {}),
    kept: [
      ...(head.headline
        ? [{ ...head.headline, field: 'headline', label: 'Headline in the wire copy' }]
        : []),
      ...notes.map((note) => ({ ...note, field: 'note' })),
      ...otherCaptions.map((caption) => ({
        ...asLine(caption),
        field: 'second caption',
        label: 'Another picture',
      })),
    ],
  };
}

/** The caption stands after the id line; headline, byline and notes may stand on either side of it. */
function takeCaption(head: Head, agencies: AgencyFinder) {
  const opensText = head.rest[0] && parseDateline(head.rest[0], agencies).dateline?.certain;
  const { caption, rest } = parseCaption(head.rest, head.joined && opensText !== true);
  if (!caption) return { head };
  return { caption, head: parseHead({ ...head, joined: false, rest }, agencies) };
}

function open(
  story: readonly Paragraph[],
  agencies: AgencyFinder,
): { readonly dateline?: FoundDateline; readonly paragraphs: readonly Paragraph[] } {
  const [first, ...others] = story;
  if (!first) return { paragraphs: [] };
  const { dateline, rest } = parseDateline(first, agencies);
  if (!dateline) return { paragraphs: story };
  if (rest.text !== '') return { dateline, paragraphs: [rest, ...others] };
  return others.length > 0 ? { dateline, paragraphs: others } : { paragraphs: story };
}

function divide(paragraphs: readonly Paragraph[], chosen: (paragraph: Paragraph) => boolean) {
  return {
    chosen: paragraphs.filter(chosen),
    others: paragraphs.filter((paragraph) => !chosen(paragraph)),
  };
}

/** @returns a paragraph as a line that was found. */
export function asLine({ text, line }: Paragraph): FoundLine {
  return { value: text, line };
}
