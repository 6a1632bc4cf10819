import type { FoundStory, MetField, Paragraph, Suggestion } from '../import.ts';
import { leftOut } from '../import.ts';
import type { AgencyFinder, AgencyMention } from '../known-agencies.ts';
import { languageOfText } from '../language-of-text.ts';
import type { Problem } from '../../problems/problem.ts';
import { suggestPublished } from '../suggest-published.ts';
import { parseAgencyLine } from './agency-line.ts';
import type { AgencyLine } from './agency-line.ts';
import { isCaption, parseCaption } from './caption.ts';
import type { CaptionLine } from './caption.ts';
import { parseDateline } from './dateline.ts';
import type { FoundDateline } from './dateline.ts';
import { datelineSuggestions } from './dateline-suggestions.ts';
import { isEditorsNote } from './editors-note.ts';
import { takeFurniture } from './furniture.ts';
import { headlineSentAgain } from './headline-line.ts';
import { spaceDashes } from './paragraphs.ts';
import { parsePicture } from './picture.ts';
import { parseHead, strictestHold } from './story-parts.ts';
import type { FoundLine, Head } from './story-parts.ts';
import {
  captionProblems,
  furnitureProblems,
  noteProblems,
  noTextProblem,
} from './story-problems.ts';

/** A story as it is found, without its position among those of the same source. */
export type ParsedStory = Omit<FoundStory, 'position'>;

/**
 * Reads one story. What is not recognised as another part is a paragraph of the body; each word of
 * the text is in the story, in a note, or among what was met and left out.
 *
 * @param source all paragraphs of the story, in their order
 * @param file the name for problems
 * @returns no story where nothing is left that an editor could use
 */
export function parseStory(
  source: readonly Paragraph[],
  file: string,
  agencies: AgencyFinder,
): { readonly story?: ParsedStory; readonly problems: readonly Problem[] } {
  const parts = takeParts(source, agencies);
  const picture = parsePicture(parts.caption, file);
  const hold = strictestHold(parts.notes);
  const problems = [
    ...picture.problems,
    ...furnitureProblems(parts.furniture, file),
    ...noteProblems(parts.notes, hold, file),
    ...captionProblems(parts.otherCaptions, file),
  ];
  const notes = parts.kept.map(({ value, label }) => ({
    text: value,
    ...(label ? { label } : {}),
  }));
  const { paragraphs, dateline, agencyLine } = parts;
  const { id, slugline, byline } = parts.head;
  if (paragraphs.length === 0 && notes.length === 0) {
    return { problems: [...problems, noTextProblem(file, source)] };
  }
  const mentions = distinct([...(dateline?.agencies ?? []), ...(agencyLine?.agencies ?? [])]);
  const story: ParsedStory = {
    ids: id ? [id.value] : [],
    ...(slugline ? { slugline: slugline.value } : {}),
    ...(byline ? { byline: byline.value } : {}),
    ...(picture.words ? { picture: picture.words } : {}),
    ...(dateline ? { dateline } : {}),
    agencies: mentions,
    ...(agencyLine ? { agencyLine: agencyLine.value } : {}),
    notes,
    ...(hold ? { hold } : {}),
    paragraphs: paragraphs.map(({ text }) => spaceDashes(text)),
    suggestions: suggestionsFor(parts, picture.words?.taken, mentions),
    met: metIn(parts, picture.met, mentions),
  };
  return { story, problems };
}

interface Parts {
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

/** Each part takes its lines off the text; the order of the steps is that of their certainty. */
function takeParts(source: readonly Paragraph[], agencies: AgencyFinder): Parts {
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

function asLine({ text, line }: Paragraph): FoundLine {
  return { value: text, line };
}

function one(field: string, found: FoundLine | undefined, to: string): readonly MetField[] {
  return found ? [{ field, line: found.line, value: found.value, to }] : [];
}

function datelineMet(dateline: FoundDateline | undefined): readonly MetField[] {
  if (!dateline) return [];
  const { line, place, day } = dateline;
  return [
    ...one('dateline', place ? { value: place, line } : undefined, 'dateline.place'),
    ...one('dateline’s day', day && { value: day.printed, line }, 'dateline.date'),
  ];
}

/** Each agency counts once, where it is named first. */
function distinct(mentions: readonly AgencyMention[]): readonly AgencyMention[] {
  const key = ({ record, suggested, printed }: AgencyMention) => record ?? suggested?.id ?? printed;
  return mentions.filter(
    (mention, index) => mentions.findIndex((other) => key(other) === key(mention)) === index,
  );
}

/** An agency without a record is in the printed words, wherever they went. */
function agenciesMet(
  mentions: readonly AgencyMention[],
  dateline: FoundDateline | undefined,
): readonly MetField[] {
  return mentions.flatMap((mention) => {
    const { printed, line, record, suggested } = mention;
    if (!record && !dateline?.agencies.includes(mention)) return [];
    const to = record ? 'agencies' : suggested ? 'editorsNote' : 'agencyLine';
    return one('agency', { value: printed, line }, to);
  });
}

function paragraphsMet(paragraphs: readonly Paragraph[]): readonly MetField[] {
  const count = paragraphs.length;
  const [first] = paragraphs;
  if (!first) return [];
  const value = `${count} paragraph${count === 1 ? '' : 's'}`;
  return [{ field: 'text', line: first.line, value, to: 'body' }];
}

/** All that was met; of one line, in the order of the layout. */
function metIn(
  parts: Parts,
  picture: readonly MetField[],
  mentions: readonly AgencyMention[],
): readonly MetField[] {
  const { head, dateline, agencyLine, furniture, kept } = parts;
  return [
    ...one('id', head.id, 'ids'),
    ...one('slug line', head.slugline, 'slugline'),
    ...one('byline', head.byline, 'byline'),
    ...kept.flatMap((line) => one(line.field, line, 'editorsNote')),
    ...picture,
    ...datelineMet(dateline),
    ...agenciesMet(mentions, dateline),
    ...paragraphsMet(parts.paragraphs),
    ...one('agency line', agencyLine, 'agencyLine'),
    ...furniture.flatMap((line) => one('page furniture', asLine(line), leftOut)),
  ];
}

function suggestionsFor(
  { paragraphs, dateline, head }: Parts,
  taken: string | undefined,
  mentions: readonly AgencyMention[],
): readonly Suggestion[] {
  const fromDateline = dateline ? datelineSuggestions(dateline, taken) : [];
  const fromPicture = taken?.length === 10 ? suggestPublished(paragraphs, taken) : [];
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const language = languageOfText(text, dateline?.day ? [dateline.day.name] : []);
  return [
    ...(head.headline ? [headlineSuggestion(head.headline)] : []),
    ...(fromDateline.length > 0 ? fromDateline : fromPicture),
    ...(language
      ? [{ field: 'language', value: language.language, reasons: [language.reason] }]
      : []),
    ...mentions.flatMap(agencySuggestion),
  ];
}

function headlineSuggestion({ value, line }: FoundLine): Suggestion {
  return {
    field: 'headline',
    value: headlineSentAgain(value) ?? value,
    reasons: [`line ${line} stands over the text as a headline does`],
  };
}

function agencySuggestion({ printed, line, suggested, record }: AgencyMention): Suggestion[] {
  if (record || !suggested) return [];
  const { id, name } = suggested;
  return [
    {
      field: 'agencies',
      value: id,
      reasons: [
        `the text names “${printed}” (line ${line}), and content/agencies has no such record: make content/agencies/${id}.yaml with \`name: ${name}\`, and import again`,
      ],
    },
  ];
}
