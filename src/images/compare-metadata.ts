/** Sets what an article says of its picture beside what the picture's file says of itself. */
import type { Picture } from '../archive/article.ts';
import type { EmbeddedMetadata } from '../archive/rendition.ts';
import { type PictureFault, pictureFault } from './faults.ts';

/** @returns what the file offers where the article is silent, and where the two contradict. */
export function compareMetadata(picture: Picture, embedded: EmbeddedMetadata): PictureFault[] {
  return [...offers(picture, embedded), ...contradictions(picture, embedded)];
}

function offers(picture: Picture, embedded: EmbeddedMetadata): PictureFault[] {
  const lines = (['caption', 'credit', 'taken'] as const).flatMap((field) => {
    const text = embedded[field];
    return text && !picture[field]
      ? [`  ${field}: ${field === 'taken' ? text : quoted(text)}`]
      : [];
  });
  if (lines.length === 0) return [];
  return [
    pictureFault('picture/says-more', 'The file of the picture says what the article leaves out.', {
      fix: `where it is right, write it below \`picture\`:\n${lines.join('\n')}`,
    }),
  ];
}

function contradictions(picture: Picture, embedded: EmbeddedMetadata): PictureFault[] {
  const faults: PictureFault[] = [];
  const differ = (what: string) => {
    const fix = 'find out which is right, and mend the article or the file.';
    faults.push(pictureFault('picture/says-otherwise', what, { fix }));
  };
  const { taken, credit } = embedded;
  const years = picture.taken ? [] : yearsOf(picture.caption);
  if (taken && picture.taken && !areOneDate(taken, picture.taken)) {
    differ(`The article dates the picture ${picture.taken}, its file ${taken}.`);
  } else if (taken && years.length > 0 && !years.includes(taken.slice(0, 4))) {
    differ(`The caption says ${years.join(' and ')}, the file of the picture ${taken}.`);
  }
  if (credit && picture.credit && !areOneName(credit, picture.credit)) {
    differ(`The article credits “${picture.credit}”, the file of the picture “${credit}”.`);
  }
  return faults;
}

/** A month and a day of it are one date, as far as both tell. */
function areOneDate(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** `NOOR` and `Photo: Noor / Jane Roe` are one name, as far as both tell. */
function areOneName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.normalize('NFKC').toLowerCase());
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));
}

function yearsOf(text = ''): string[] {
  return [...new Set(text.match(/(?<!\d)(?:18|19|20)\d\d(?!\d)/g) ?? [])];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
