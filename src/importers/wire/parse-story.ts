import type { Problem } from '../../problems/problem.ts';
import type { FoundStory, Paragraph } from '../import.ts';
import type { AgencyFinder, AgencyMention } from '../known-agencies.ts';
import { strictestHold } from './head.ts';
import { metIn } from './met-in-story.ts';
import { spaceDashes } from './paragraphs.ts';
import { parsePicture } from './picture.ts';
import {
  captionProblems,
  furnitureProblems,
  noteProblems,
  noTextProblem,
} from './story-problems.ts';
import { suggestionsFor } from './story-suggestions.ts';
import { takeParts } from './take-parts.ts';

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

/** Each agency counts once, where it is named first. */
function distinct(mentions: readonly AgencyMention[]): readonly AgencyMention[] {
  const key = ({ record, suggested, printed }: AgencyMention) => record ?? suggested?.id ?? printed;
  return mentions.filter(
    (mention, index) => mentions.findIndex((other) => key(other) === key(mention)) === index,
  );
}
