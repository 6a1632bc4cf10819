/** Behind the development server alone: a build writes this file itself, with the files' sums. */
import { currentArchive } from '../../build/handover.ts';
import { writeDataIndex } from '../../metadata/data-index.ts';

export function GET(): Response {
  const view = currentArchive().view<'data-index'>({ kind: 'data-index' });
  return new Response(writeDataIndex(view, new Map()), {
    headers: { 'Content-Type': 'application/json' },
  });
}
