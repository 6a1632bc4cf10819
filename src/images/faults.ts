import type { Problem } from '../problems/problem.ts';
import { type RuleName, rules } from '../problems/rules.ts';

type PictureRuleName = Extract<RuleName, `picture/${string}`>;

/** What is wrong with an original, before anyone knows which article asks for it. */
export interface PictureFault extends Pick<Problem, 'level' | 'what' | 'why'> {
  readonly rule: PictureRuleName;
  readonly fix: string;
}

/** What to do, where the file itself tells nothing better. */
const remedies = {
  'picture/missing':
    'put the file where the article says it is, correct the path, or take the picture out of the article.',
  'picture/unreadable':
    'open the original in an editor for pictures and save it again, or fetch it once more.',
  'picture/not-a-picture': 'save the picture as JPEG, PNG, WebP, AVIF or TIFF.',
  'picture/truncated': 'fetch or copy the file again, and compare its size with the source.',
  'picture/too-large':
    'save the picture at a width of 6,000 pixels or less; readers are sent 1,920 at most.',
  'picture/says-more': 'write it below `picture` where it is right.',
  'picture/says-otherwise': 'Find out which is right, and mend the article or the file.',
  'picture/moving': 'save the frame that shows most as JPEG or PNG.',
  'picture/too-small':
    'take the picture itself; one pixel is what trackers and empty templates are.',
  'picture/wrong-extension': 'Rename the file, and correct the path in the article.',
} as const;

/**
 * @param what one sentence about this very file.
 * @param details a reason, and a remedy where more is known than the usual one.
 */
export function pictureFault(
  rule: keyof typeof remedies,
  what: string,
  details: { readonly why?: string; readonly fix?: string } = {},
): PictureFault {
  const { why, fix = remedies[rule] } = details;
  return { rule, level: rules[rule].level, what, ...(why && { why }), fix };
}
