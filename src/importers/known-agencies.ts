/** News agencies as datelines and agency lines print them, and the records that they may be. */

/** A record of `content/agencies`, as far as a printed name is compared with it. */
export interface AgencyName {
  readonly id: string;
  readonly name: string;
}

/** One agency as it is printed, and the id of its record. */
export interface AgencyMention {
  /** `AFP`, `أ ف ب`. */
  readonly printed: string;
  readonly line: number;
  /** The record of the site, where it has one. */
  readonly record?: string;
  /** The id and name that a new record could have; absent for “agencies” in general. */
  readonly suggested?: AgencyName;
}

/** Name, then other printed forms. Letters that several agencies use stand for the best known one. */
const agencies: readonly (readonly string[])[] = [
  'AFP|Agence France-Presse|أ ف ب|فرانس برس|وكالة فرانس برس',
  'Reuters|Thomson Reuters|رويترز|وكالة رويترز|RTR',
  'AP|Associated Press|The Associated Press|أ ب|أسوشيتد برس|أسوشيتدبرس',
  'dpa|Deutsche Presse-Agentur|د ب أ',
  'EFE|Agencia EFE|إفي',
  'ANSA|Agenzia ANSA',
  'TASS|ITAR-TASS|Itar-Tass|تاس',
  'RIA Novosti|RIA|ريا نوفوستي',
  'Interfax',
  'Xinhua|شينخوا|Xinhua News Agency',
  'Kyodo|Kyodo News',
  'Jiji|Jiji Press',
  'Yonhap|Yonhap News Agency',
  'UPI|United Press International',
  'PA Media|PA|Press Association',
  'PTI|Press Trust of India',
  'IANS',
  'ANI',
  'WAM|وام|وكالة أنباء الإمارات',
  'SANA|سانا|وكالة سانا',
  'SPA|واس|وكالة الأنباء السعودية',
  'KUNA|كونا',
  'QNA|قنا',
  'BNA|بنا',
  'MENA|أ ش أ',
  'Petra|بترا',
  'MAP|Maghreb Arabe Presse|ومع',
  'APS|واج|Algérie Presse Service',
  'TAP|وات',
  'Anadolu|Anadolu Agency|AA|الأناضول|وكالة الأناضول',
  'Europa Press',
  'Lusa|Agência Lusa',
  'Belga',
  'ATS|Keystone-ATS',
  'APA',
  'SID',
  'epd',
  'KNA',
  'AAP|Australian Associated Press',
  'CP|The Canadian Press|Canadian Press',
  'Bloomberg',
  'Bernama',
  'PRNewswire|PR Newswire',
].map((line) => line.split('|'));

const general = new Set(
  'agencies agency news&agencies wires wire&services agences les&agences agences&de&presse agenturen agencias وكالات الوكالات وكالات&الأنباء'
    .split(' ')
    .map((word) => keyOf(word.replaceAll('&', ' '))),
);

const byForm = new Map<string, readonly string[]>();
for (const forms of agencies) for (const form of forms) byForm.set(keyOf(form), forms);

/** Finds the agencies of a printed list, such as `Reuters/AP` or `أ ف ب، رويترز`. */
export interface AgencyFinder {
  /**
   * @param printed a list of agencies and nothing else
   * @param line where it stands, from 1
   * @returns all of them; undefined where one part is no agency that the site or Stet knows
   */
  list(printed: string, line: number): readonly AgencyMention[] | undefined;
  /** One agency that nobody knows, as it is printed between the brackets of a dateline. */
  unknown(printed: string, line: number): AgencyMention;
}

/** @param records what `content/agencies` holds */
export function agencyFinder(records: readonly AgencyName[]): AgencyFinder {
  const recorded = new Map(
    records.flatMap(({ id, name }) => [keyOf(name), keyOf(id)].map((key) => [key, id] as const)),
  );
  const mention = (part: string, line: number): AgencyMention | undefined => {
    const key = keyOf(part);
    // `MAP` is an agency, `Map` a word.
    const inCapitals = part === part.toUpperCase();
    const forms = byForm.get(key)?.filter((_, __, all) => inCapitals || all.includes(part));
    const id = [key, ...(forms ?? []).map(keyOf)]
      .map((one) => recorded.get(one))
      .find((one) => one);
    if (id) return { printed: part, line, record: id };
    if (general.has(key)) return { printed: part, line };
    const name = forms?.[0];
    return name ? { printed: part, line, suggested: { id: idFor(name), name } } : undefined;
  };
  return {
    list: (printed, line) => {
      const parts = printed.split(/\s*[/,،;&+]\s*|\s+(?:and|et|und|y|و)\s+/iu);
      const found = parts.flatMap((part) => {
        const one = mention(part, line);
        // Arabic writes “and” as a letter of the next word.
        return one ?? part.split(/\s+و(?=\p{L})/u).map((piece) => mention(piece, line));
      });
      return found.every((one) => one !== undefined) ? found : undefined;
    },
    unknown: (printed, line) => {
      const suggested = { id: idFor(printed), name: printed };
      return { printed, line, ...(suggested.id ? { suggested } : {}) };
    },
  };
}

function idFor(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Case, full stops, spaces and the forms of alef do not count: `A.F.P.`, `أ.ف.ب`. */
function keyOf(name: string): string {
  return name
    .replace(/[\s.’'\u200e\u200f-]+/g, '')
    .replace(/[أإآ]/g, 'ا')
    .toLowerCase();
}
