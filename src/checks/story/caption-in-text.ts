import { finding } from '../../problems/finding.ts';
import type { Finding } from '../../problems/problem.ts';
import { contentFile } from '../knowledge.ts';
import { blocksOf, comparable, firstLine } from './paragraphs.ts';
import type { Story } from './story.ts';

/** A line that ends by crediting a picture, with the label that wires and pages use. */
const creditLabel = /(?:^|\s)(?:Image|Picture|Photo) Credits?:\s*(\S[^\n]{0,60})$/im;

/** Below this many characters a paragraph may begin like a caption by chance. */
const telling = 20;

/** A caption or a credit that was pasted into the text. */
export function captionInTextFindings({ file, picture, body }: Story): Finding[] {
  const caption = comparable(picture?.caption ?? '').replace(/[.\s]+$/, '');
  const hasLabel = creditLabel.test(body);
  if (caption === '' && !hasLabel) return [];
  return blocksOf(body).flatMap((block) => {
    const credit = hasLabel ? creditLabel.exec(block)?.[1]?.trim() : undefined;
    if (credit === undefined && !repeats(block, caption)) return [];
    return [
      finding('body/caption-in-text', {
        file: contentFile(file),
        bodyText: firstLine(block),
        what: credit
          ? `This paragraph credits a picture: “${credit}”.`
          : 'This paragraph repeats the caption of the picture.',
        why: 'Nobody can tell it from the story, and the caption is printed under the picture.',
        fix:
          credit && caption === ''
            ? `move it to the fields:\n  picture:\n    caption: ...\n    credit: ${credit}`
            : 'delete the paragraph.',
      }),
    ];
  });
}

/** The whole caption, or the caption with a credit or a place behind it. */
function repeats(block: string, caption: string): boolean {
  if (caption === '') return false;
  const text = comparable(block).replace(/[.\s]+$/, '');
  if (text === caption) return true;
  return caption.length >= telling && text.startsWith(caption) && text.length < caption.length + 60;
}
