/** The names of the months, as datelines and captions print them in five languages. */

export type MonthLanguage = 'en' | 'fr' | 'de' | 'es' | 'ar';

/**
 * January to December. Arabic has three sets: of Egypt and the Gulf, of the Levant and Iraq, of the
 * Maghreb; alef is written plain here and matches with and without its hamza.
 */
const names: Readonly<Record<MonthLanguage, string>> = {
  en: 'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  fr: 'janvier|janv février|fevrier|févr|fevr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc',
  de: 'januar|jänner|jan februar|feber|feb märz|maerz|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  es: 'enero|ene febrero|feb marzo|mar abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic',
  ar: 'يناير|كانون_الثاني|جانفي فبراير|شباط|فيفري مارس|اذار ابريل|نيسان|افريل مايو|ايار|ماي يونيو|يونيه|حزيران|جوان يوليو|يوليه|تموز|جويلية|يوليوز اغسطس|اب|اوت|غشت سبتمبر|ايلول|شتنبر اكتوبر|تشرين_الاول نوفمبر|تشرين_الثاني|نونبر ديسمبر|كانون_الاول|دجنبر',
};

interface KnownMonth {
  readonly number: number;
  readonly languages: readonly MonthLanguage[];
}

const known = new Map<string, KnownMonth>();
for (const [language, months] of Object.entries(names)) {
  months.split(' ').forEach((forms, index) => {
    for (const form of forms.split('|')) {
      const name = form.replace('_', ' ');
      const languages = [...(known.get(name)?.languages ?? []), language as MonthLanguage];
      known.set(name, { number: index + 1, languages });
    }
  });
}

/**
 * Source of a regular expression (flag `u`) that matches every name, the longest first: `oct`, `Oct`
 * and `OCT`, since the flag `i` would let small letters pass as capitals elsewhere in a pattern.
 */
export const monthPattern = [...known.keys()]
  .sort((one, other) => other.length - one.length)
  .flatMap((name) => [name, capitalised(name), name.toUpperCase()])
  .filter((name, index, all) => all.indexOf(name) === index)
  .map((name) => name.replaceAll('ا', '[اأإآ]').replaceAll(' ', String.raw`\s+`))
  .join('|');

/** One digit, Arabic-Indic and Persian ones included; for flags `u`. */
export const digit = '[0-9٠-٩۰-۹]';

/** @returns `01` to `12` for a name that `monthPattern` matches, in any case. */
export function monthNumber(name: string): string {
  return String(find(name)?.number ?? 0).padStart(2, '0');
}

/** @returns the languages in which a month has this name. */
export function monthLanguages(name: string): readonly MonthLanguage[] {
  return find(name)?.languages ?? [];
}

/** @returns the same number in the digits 0 to 9. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (character) => String(character.charCodeAt(0) & 0xf));
}

function find(name: string): KnownMonth | undefined {
  return known.get(name.toLowerCase().replace(/[أإآ]/g, 'ا').replace(/\s+/g, ' '));
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
