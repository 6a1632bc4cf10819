import { parseSpelledDates } from '../spelled-dates.ts';

const word = String.raw`(?:St\.|Mt\.|(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}’'-]*)`;
const link = '(?:of|the|and|de|del|des|du|da|do|la|le|les|el|al|am|an|der|den|upon|sur)';
const kind =
  '(?:village|town|city|capital|port|district|suburb|outskirts|county|province|region|state|governorate|island|valley|desert|airport|square|camp)';
const adjective =
  '(?:(?:north|south|east|west|central|upper|lower)[\\p{Ll}-]*|[\\p{Ll}]+-held|rural|downtown)';
const name = `(?:${adjective} ){0,2}${word}(?: (?:${link} )?${word}){0,4}(?: ${kind})?`;
/** After a comma, what lies around it: `in the south of Syria's rebel-held Idlib province`. */
const around = `(?:in |near |outside )?(?:the )?(?:${adjective} of (?:the )?)?(?:${word} )?${name}`;
const lead = `(?:in|at|near|outside) (?:the (?:[\\p{L}-]+ ){0,2}${kind}s? of )?(?:the )?`;
const place = new RegExp(`(?<![\\p{L}-])${lead}(${name}(?:, ${around}){0,3})$`, 'u');

const weekday = /[,\s]+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?$/u;
const month =
  /(?:^|\s)(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** No honest caption is longer; beyond this the search for a place is not worth its time. */
const longestCaption = 2000;

/**
 * Takes from a caption where its picture was taken: the words from a proper name after "in", "at",
 * "near" or "outside" up to the date, or up to the end of the first sentence where no date is
 * named. They are a piece of the caption, letter for letter; nothing is put together or looked
 * up. Where the words do not read like a place, there is none.
 *
 * @param caption one line, without the credit
 */
export function parsePicturePlace(caption: string): string | undefined {
  if (caption.length > longestCaption) return undefined;
  const date = parseSpelledDates(caption)[0];
  const before = date ? caption.slice(0, date.start) : firstSentence(caption);
  const head = before
    .replace(/(?:[,\s]+(?:on|in)?)?\s*$/u, '')
    .replace(weekday, '')
    .replace(/[.,;:\s]+$/u, '');
  const found = place.exec(head)?.[1];
  return found && !month.test(found) ? found : undefined;
}

function firstSentence(text: string): string {
  return /^.*?(?<!\b(?:St|Mt|\p{Lu}))[.!?](?=\s+\p{Lu}|$)/u.exec(text)?.[0] ?? text;
}
