import type { Finding } from '../../problems/problem.ts';
import { captionInTextFindings } from './caption-in-text.ts';
import { captionFindings } from './captions.ts';
import { datelineFindings } from './dateline-in-text.ts';
import type { Story } from './story.ts';
import { typographyFindings } from './typography.ts';

const families: readonly ((story: Story) => Finding[])[] = [
  typographyFindings,
  captionFindings,
  captionInTextFindings,
  datelineFindings,
];

/**
 * What shows when the fields and the text of one story are seen together, and house style. Nothing
 * else of the archive is looked at, so the findings hold as long as the file does.
 */
export function checkStory(story: Story): Finding[] {
  return families.flatMap((findingsOf) => findingsOf(story));
}
