/** Behind the development server alone: a build writes this file itself, with the files' sums. */
import { currentArchive } from '../../build/handover.ts';
import { writeDataIndex } from '../../metadata/data-index.ts';
import { viewOf } from '../../views/view-of.ts';

export function GET(): Response {
  const view = viewOf<'data-index'>({ kind: 'data-index' }, currentArchive().context);
  return new Response(writeDataIndex(view, new Map()), {
    headers: { 'Content-Type': 'application/json' },
  });
}
