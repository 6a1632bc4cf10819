/** Dated notices to readers, as `stet correct` and `stet withdraw` write them. */
import type { Article, CorrectionKind, Moment } from '../archive/article.ts';
import { isBefore, momentOf } from '../archive/moment.ts';
import type { FieldChange } from '../schema/field-change.ts';
import { readAsItIs } from '../store/carry-out.ts';
import { minuteText } from '../text/zones.ts';
import { askText, isTerminal } from './ask.ts';
import { type Desk, theStory } from './desk.ts';
import { makeChange, withFields } from './make-change.ts';
import { MisuseError } from './misuse.ts';
import { momentArgument } from './moment-argument.ts';
import { RefusedError } from './refused.ts';

interface Notice {
  readonly kind: CorrectionKind;
  readonly text: string;
  readonly date: Moment;
}

/** @throws MisuseError for no date, and for one that is yet to come. */
export function noticeDate(desk: Desk, given: string | undefined): Moment {
  const { now, site } = desk;
  const clock = { now, timeZone: site.timeZone };
  const text =
    given === undefined ? minuteText(now, site.timeZone) : momentArgument('date', given, clock);
  const date = momentOf(text, site.timeZone);
  if (date.instant > now) throw new MisuseError(`--date ${text} is yet to come.`);
  return date;
}

/**
 * The article that a notice is about.
 *
 * @param instead what to do with a story that no reader has seen.
 * @throws RefusedError for a draft and a held story.
 */
export function publicArticle(desk: Desk, typed: string, instead: string): Article {
  const { file, state } = theStory(desk, typed);
  const article = desk.archive.entries.find((entry) => entry.article.file === file)?.article;
  if (article && state !== 'held' && state !== 'draft') return article;
  throw new RefusedError(
    `content/${file} is ${state === 'held' ? 'held' : 'a draft'}: no reader has seen it. ${instead}`,
  );
}

/**
 * Appends a notice to an article and sets `updated`, with other changes to its fields before them.
 *
 * @throws RefusedError
 */
export async function giveNotice(
  desk: Desk,
  article: Article,
  notice: Notice,
  changes: readonly FieldChange[] = [],
): Promise<void> {
  const { file } = article;
  const { date, kind, text } = notice;
  const edited = withFields(file, readAsItIs(desk.folder, file), [
    ...changes,
    ...updatedChange(article, date),
    { kind: 'append', field: 'corrections', value: { date: date.text, kind, text } },
  ]);
  await makeChange(desk, { steps: [{ kind: 'write', file, text: edited }], from: new Map() });
}

/** Nothing where the article says already that it changed then or later. */
function updatedChange({ updated }: Article, date: Moment): FieldChange[] {
  const isMoreExact = updated?.day === date.day && date.hasTime && !updated.hasTime;
  if (updated && !isBefore(updated, date) && !isMoreExact) return [];
  return [{ kind: 'set', field: ['updated'], value: date.text }];
}

/** @throws MisuseError where there is nobody to ask. */
export async function askNotice(message: string): Promise<string> {
  if (!isTerminal()) throw new MisuseError('What are readers told? Give --text "...".');
  const fault = (text: string) => (text === '' ? 'Readers are told something.' : undefined);
  return askText({ message, fault });
}
