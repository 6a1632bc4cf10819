/** Behind the development server alone: a build writes this file itself, with the files' sums. */
import { currentArchive, textFile } from '../../build/handover.ts';
import { writeDataIndex } from '../../metadata/data-index.ts';

export function GET(): Response {
  const view = currentArchive().view<'data-index'>({ kind: 'data-index' });
  return textFile(writeDataIndex(view, new Map()), 'application/json');
}
