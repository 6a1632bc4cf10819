/** What stands where a dateline has its place and is none. */

/** Words that stand before a colon or a dash at the head of a story. */
const labels = new Set(
  (
    'advisory alert analysis answer breaking clarification comment correction corrects editorial ' +
    'exclusive explainer factbox feature flash focus highlights interview live note obituary opinion ' +
    'photo photos picture pictures poll profile q question quote read recap review summary timeline ' +
    'update updates urgent video warning watch background briefing column insight preview reaction ' +
    'today yesterday tomorrow now then however meanwhile report source sources fact facts also related more a b c i ii iii iv v ' +
    'kommentar analyse hintergrund interview eilmeldung korrektur achtung hinweis frage antwort ' +
    'exclusif entretien reportage portrait éclairage attention question réponse ' +
    'análisis opinión entrevista exclusiva pregunta respuesta reportaje ' +
    'عاجل تحديث تصحيح تحليل مقابلة رأي تقرير خاص ملاحظة قال وقال قالت وقالت أضاف وأضاف سؤال جواب'
  ).split(' '),
);

/** Organisations whose short names open sentences more often than datelines. */
const organisations = new Set(
  'NATO OTAN UNICEF UNESCO UNHCR UNRWA OPEC ASEAN IAEA NASA FIFA UEFA BRICS OSCE WHO IMF UN EU US UK USA UAE GCC WTO ICC ICJ CIA FBI BBC CNN'.split(
    ' ',
  ),
);

const days =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:يوم )?(?:ال)?(?:اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد))$/iu;

/** After them a day follows in a sentence: `وقع الهجوم في 27 أكتوبر`. */
const prepositions = new Set('في يوم منذ بعد قبل خلال حتى من إلى على بتاريخ'.split(' '));

/** @returns whether a name, as the grammar of datelines found it, may be the name of a place. */
export function isPlaceName(name: string): boolean {
  const first = /^[^,/]*/u.exec(name)?.[0] ?? '';
  if (labels.has(first.toLowerCase()) || organisations.has(first) || days.test(first)) return false;
  if (prepositions.has(first.split(' ').at(-1) ?? '')) return false;
  return /^(?:\p{Lu}|(?=\p{Script=Arabic})\p{L})/u.test(name);
}
