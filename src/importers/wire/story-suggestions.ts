/** What the text of a story hints at, beyond what it says. */
import type { Suggestion } from '../import.ts';
import type { AgencyMention } from '../known-agencies.ts';
import { languageOfText } from '../language-of-text.ts';
import { suggestPublished } from '../suggest-published.ts';
import { datelineSuggestions } from './dateline-suggestions.ts';
import type { FoundLine } from './head.ts';
import { headlineSentAgain } from './headline-line.ts';
import type { Parts } from './take-parts.ts';

/**
 * Headline, day of publication (of the dateline, else of the picture), language, records of agencies.
 *
 * @param taken the picture's day, as far as it is known
 * @param mentions the agencies that the story names, each once
 */
export function suggestionsFor(
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
