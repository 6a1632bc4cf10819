/** Notes that agencies send along for the newsroom. None of them may ever reach a page. */

/** What a note asks for: `killed` the story must not appear, `embargoed` it must not appear yet. */
export type Hold = 'killed' | 'embargoed';

/** A paragraph of its own, anywhere in the text: `EDITORS: ...`, `Note aux rédactions : ...`. */
const addressed =
  /^[([*\s–—-]*(?:(?:attention|attn\.?|note (?:to|for))\s+(?:the\s+)?editors?|editors|eds\.?|editor[’']?s?[’']?\s+notes?|ed\.? note|n\.?d\.?l\.?r\.?|note (?:aux rédactions|à la rédaction)|à l[’']attention des rédactions|(?:achtung|hinweis an die|an die) redaktion(?:en)?|redaktionshinweis|nota (?:a (?:los|las|la) (?:editores|redacción|redacciones)|del editor)|(?:ملاحظة|تنويه|تنبيه)\s+(?:إلى\s+|ل)?(?:ل?لمحررين|المحررين|ل?لتحرير|التحرير|المحرر))\s*[:–—-]\s*\S/iu;

/** Between brackets before the text: `(Updates with ministry comment)`. */
const changes =
  /^[([](?:updat(?:es|ed|ing)|adds|adding|recasts|recasting|corrects|correcting|refiles|repeats|changes|rewrites|writes through|removes|clarifies|eds|actualis\S+|ajoute|corrige|précise|répétition|neu|aktualisiert|ergänzt|berichtigt|korrigiert|actualiza|añade|amplía|إضافة|يضيف|تحديث|تصحيح|يصحح)(?![\p{L}\p{M}])[^()[\]]{0,400}[)\]]$/iu;

/** A line of marks before the text: `2nd LD`, `URGENT`, `1st Ld-Writethru`, `UPDATE 2`. */
const marks =
  /^(?:(?:URGENT|BULLETIN|FLASH|EILT|\d{1,2}(?:st|nd|rd|th) (?:LEAD|LD|Lead|Ld|lead)(?:[ -](?:ALL|WRITETHRU|Writethru|writethru))?|(?:UPDATE|WRAPUP|TAKE|LEAD|LD) ?\d{1,2}|WRITETHRU|Writethru)[\s,;/.-]*)+$/u;

const killWords =
  /(?<![\p{L}\p{M}])(?:kill(?:ed)?|withdraws?|withdrawn|retract(?:ed|s)?|do not (?:use|publish|run)|ne pas (?:utiliser|publier)|annul(?:é|ée|ez|ation)|retir(?:é|ée|ez)|zurückgezogen|ziehen .{0,40}zurück|nicht (?:verwenden|veröffentlichen)|anulad[oa]|anulen|no (?:utilizar|publicar|usar)|إلغاء|ألغيت|ملغى|ملغاة|سحب|عدم (?:استخدام|نشر))(?![\p{L}\p{M}])/iu;
const killLine =
  /^[([*\s]*(?:(?:MANDATORY |BULLETIN |STORY |NEWS )?(?:KILL|KILLED|WITHDRAW|WITHDRAWAL|WITHDRAWN)|ANNULATION|ANNULÉ|ZURÜCKGEZOGEN|ANULACIÓN|ANULADA?O?|إلغاء|ملغى)(?:[\])*.!\s]*$|\s?[:–—-]\s*\S)/u;
const embargoLine =
  /^[([*\s]*(?:(?:under |strictly )?embargo(?:ed)?(?![\p{L}\p{M}])|(?:not for|no) (?:release|publication) (?:before|until)|sous embargo|sperrfrist|embargado hasta|محظور النشر|حظر النشر)/iu;

/** @returns whether a paragraph is a note for the newsroom wherever it stands. */
export function isEditorsNote(paragraph: string): boolean {
  return addressed.test(paragraph);
}

/** @returns whether a line, or a paragraph, is such a note when it stands before the text. */
export function isNoteBeforeText(text: string): boolean {
  if (text.length > 500) return isEditorsNote(text);
  return [addressed, changes, marks, killLine, embargoLine].some((form) => form.test(text));
}

/** @returns what a note asks for, where it asks for the story to be held. */
export function holdOf(note: string): Hold | undefined {
  if (killWords.test(note) || killLine.test(note)) return 'killed';
  return embargoLine.test(note) ? 'embargoed' : undefined;
}
