import type { Paragraph } from '../import.ts';

/** A line that stands alone on a web page beside a story: buttons, advertisements, marks. */
const whole = new Set(
  [
    'advertisement|advertisment|advertising|sponsored|story continues below|article continues below',
    'continue reading|read full story|share|share this|share this article|share this story|tweet',
    'email|e-mail|print|print this page|print this article|email this article|save|bookmark',
    'photo gallery|picture gallery|gallery|in pictures|slideshow|watch video|play video',
    'comments|leave a comment|post a comment|add a comment|no comments|view comments',
    'back to top|top|home|next article|previous article|related articles|related stories',
    'most read|most popular|recommended|trending|subscribe|subscribe now|sign in|log in|loading',
    'all rights reserved|cookie settings',
    'publicité|publicite|partager|partager cet article|imprimer|commentaires|à lire aussi',
    'galerie photos|haut de page|tous droits réservés',
    'anzeige|werbung|teilen|artikel teilen|drucken|kommentare|zum thema|bildergalerie|nach oben',
    'alle rechte vorbehalten',
    'publicidad|compartir|imprimir|comentarios|galería de fotos|todos los derechos reservados',
    'إعلان|إعلانات|شارك|شارك المقال|طباعة|التعليقات|تعليقات|معرض الصور|جميع الحقوق محفوظة',
  ]
    .join('|')
    .split('|'),
);

/** Lines that begin as no sentence of a story does. */
const beginning =
  /^(?:(?:also )?read (?:more|also|next)\s*:|also read\s*:|see also\s*:|related\s*:|more (?:on this|from)\s*:|share (?:this )?(?:on|via) (?:facebook|twitter|x|whatsapp|linkedin|email)|follow us on |sign up (?:for|to) our |subscribe to our |click here (?:to|for) |download our app|page \d+ of \d+$|\d+ comments?$|copyright (?:©|\(c\)|\d{4})|(?:©|\(c\)) ?(?:copyright )?\d{4}|(?:lire|voir) aussi ?:|à lire ?:|suivez-nous sur |lesen sie (?:auch|mehr) ?:|mehr zum thema ?:|folgen sie uns |lea (?:también|más) ?:|lee también ?:|te puede interesar ?:|síguenos en |اقر[أا] (?:أيضا|أيضًا|أيضاً|المزيد)\s*:?|شاهد أيضا|تابعنا على |حقوق النشر ©)/iu;

/** What wires put under a story. */
const endMark = /^(?:[([]?(?:more|ends?|end of story|fin|ende|انتهى)[)\]]?|-\s?30\s?-)$/iu;
const longest = 200;

/**
 * Takes out what belongs to the page or the wire and not to the story: lines that are known from
 * end to end, and the marks of an end where they stand last. A line that only looks like it stays.
 *
 * @returns the text without it, and what was left out, in its order
 */
export function takeFurniture(paragraphs: readonly Paragraph[]): {
  readonly rest: readonly Paragraph[];
  readonly leftOut: readonly Paragraph[];
} {
  const leftOut = paragraphs.filter(isFurniture);
  const rest = paragraphs.filter((paragraph) => !isFurniture(paragraph));
  const last = rest.at(-1);
  const ended = rest.length > 1 && last !== undefined && endMark.test(last.text);
  return ended ? { rest: rest.slice(0, -1), leftOut: [...leftOut, last] } : { rest, leftOut };
}

function isFurniture({ text }: Paragraph): boolean {
  return text.split('\n').every((line) => {
    if (line.length > longest) return false;
    return isWhole(line) || beginning.test(line);
  });
}

function isWhole(line: string): boolean {
  return line.length < 50 && whole.has(line.toLowerCase().replace(/[\s.:…!>»*_-]+$/u, ''));
}
