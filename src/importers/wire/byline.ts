const word = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`;
const link = '(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ten|ter|al|el|bin|ibn|bint|abu)';
const name = `${word}(?: (?:${link} ){0,2}${word}){1,3}`;
const names = `${name}(?:(?:,| and| &| with| et| avec| und| mit| y| con) ${name}){0,4}`;
const place = `(?: (?:in|at|near|à|au|en|aus) ${word}(?: ${word}){0,2}(?:, ${word}(?: ${word}){0,2})?)?`;
const role = String.raw`(?:\s*[,|/–—-]\s*[\p{L}\p{M}’' ]{3,40})?`;
/** The word is kept in its one usual case each, so that `by the river` is no byline. */
const latin = new RegExp(`^(?:By|BY|Par|PAR|Von|VON|Por|POR) ${names}${place}${role}$`, 'u');
const arabic =
  /^(?:(?:بقلم|إعداد)\s*[:–-]?|(?:كتب|كتبت|تقرير)\s*:)\s*[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){1,4}$/u;

/**
 * Whether a line names the writers and nothing else: `By Jane Roe`, `Par Jeanne Roe à Alep`,
 * `بقلم ...`. A name has at least two words with capitals, as far as the script has them.
 */
export function isByline(line: string): boolean {
  return line.length <= 120 && (latin.test(line) || arabic.test(line));
}
