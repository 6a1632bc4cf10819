/** A story as a feed carries it: all that its page says, as HTML that stands by itself. */
import { directionOf } from '../text/direction.ts';
import { dayInWords } from '../text/dates.ts';
import { escapeMarkup } from '../text/escape.ts';
import { phrasesFor } from '../text/phrases/phrases-for.ts';
import type { RecordCorrection, RecordPicture, StoryRecord } from '../views/story-record.ts';

/**
 * @param body HTML, every address in it absolute.
 * @returns warning, picture, corrections of the meaning, text, agency line, other corrections.
 */
export function fullText(story: StoryRecord, body: string): string {
  const { language, dateline, agencyLine, contentWarning, picture, corrections } = story;
  const phrases = phrasesFor(language);
  const line =
    dateline &&
    phrases.dateline(dateline.place, dateline.date && dayInWords(dateline.date, language));
  const isMeaning = ({ kind }: RecordCorrection) => kind === 'meaning';
  const parts = [
    contentWarning && `<p><strong>${escapeMarkup(contentWarning)}</strong></p>`,
    picture && !picture.graphic && figure(picture),
    ...corrections.filter(isMeaning).map((each) => correction(each, story)),
    line && `<p><b>${escapeMarkup(line)}</b></p>`,
    body,
    agencyLine && `<p><i>${escapeMarkup(agencyLine)}</i></p>`,
    ...corrections.filter((each) => !isMeaning(each)).map((each) => correction(each, story)),
  ];
  const html = parts.filter(Boolean).join('\n');
  const direction = directionOf(language);
  return direction === 'rtl'
    ? `<div dir="rtl" lang="${escapeMarkup(language)}">\n${html}\n</div>`
    : html;
}

function figure({ url, width, height, alt, caption, credit }: RecordPicture): string {
  const image = `<img src="${escapeMarkup(url)}" width="${width}" height="${height}" alt="${escapeMarkup(alt)}">`;
  const words = [caption, credit].filter((text) => text !== undefined).map(escapeMarkup);
  const told = words.length > 0 ? `<figcaption>${words.join(' ')}</figcaption>` : '';
  return `<figure>${image}${told}</figure>`;
}

function correction({ date, kind, text }: RecordCorrection, { language }: StoryRecord): string {
  const phrases = phrasesFor(language);
  const word = kind === 'clarification' ? phrases.clarification : phrases.correction;
  const day = dayInWords(date.day, language);
  return `<p><strong>${escapeMarkup(word)}</strong> (${escapeMarkup(day)}): ${escapeMarkup(text)}</p>`;
}
