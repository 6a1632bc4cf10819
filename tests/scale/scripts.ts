/** Words and names in several scripts: an archive whose letters are all Latin-1 hides what others cost. */

export interface Script {
  readonly language: string;
  readonly words: readonly string[];
  /** Between two words, and at the end of a sentence. */
  readonly space: string;
  readonly stop: string;
  /** Of places, topics and people; a number makes each of them one of its own. */
  readonly names: readonly string[];
}

const english: Script = {
  language: 'en-GB',
  words: split(
    'the council said that water levels along river had fallen for third year and engineers would inspect every lock before winter while farmers asked how long repairs might take',
  ),
  space: ' ',
  stop: '.',
  names: split('Harbour Quarry Meadow Foundry Orchard Lighthouse Railway Granary'),
};

const polish: Script = {
  language: 'pl',
  words: split(
    'rada ogłosiła że poziom wody w rzece obniżył się trzeci rok z rzędu a inżynierowie sprawdzą każdą śluzę przed zimą rolnicy pytają jak długo potrwają naprawy',
  ),
  space: ' ',
  stop: '.',
  names: split('Łódź Żuraw Śluza Źródło Wybrzeże Młyn'),
};

const russian: Script = {
  language: 'ru',
  words: split(
    'совет сообщил что уровень воды в реке снижается третий год подряд и инженеры проверят каждый шлюз до зимы а фермеры спрашивают сколько продлится ремонт',
  ),
  space: ' ',
  stop: '.',
  names: split('Гавань Мельница Слобода Пристань Застава Роща'),
};

const greek: Script = {
  language: 'el',
  words: split(
    'το συμβούλιο ανακοίνωσε ότι η στάθμη του νερού έπεσε για τρίτη χρονιά και οι μηχανικοί θα ελέγξουν κάθε φράγμα πριν από τον χειμώνα',
  ),
  space: ' ',
  stop: '.',
  names: split('Λιμάνι Μύλος Πηγή Γέφυρα'),
};

const arabic: Script = {
  language: 'ar',
  words: split(
    'قال المجلس إن مستوى المياه في النهر انخفض للعام الثالث وسيفحص المهندسون كل سد قبل الشتاء بينما يسأل المزارعون عن مدة الإصلاح',
  ),
  space: ' ',
  stop: '.',
  names: split('المرفأ الطاحونة الجسر النبع البستان'),
};

const japanese: Script = {
  language: 'ja',
  words: split(
    '評議会 川の 水位が 三年 続けて 下がったと 発表し 技術者が 冬の前に すべての 水門を 点検する 農家は 修理に どれだけ かかるのかと 尋ねた',
  ),
  space: '',
  stop: '。',
  names: split('港町 水車 橋本 泉 果樹園'),
};

/** Of twelve stories, seven are in English and one in each other language. */
export const scripts: readonly Script[] = [
  ...Array.from({ length: 7 }, () => english),
  polish,
  russian,
  greek,
  arabic,
  japanese,
];

function split(words: string): readonly string[] {
  return words.split(' ');
}
