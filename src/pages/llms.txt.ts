import { currentArchive } from '../build/handover.ts';
import { writeLlms } from '../metadata/machines.ts';
import { viewOf } from '../views/view-of.ts';

export function GET(): Response {
  const view = viewOf<'llms'>({ kind: 'llms' }, currentArchive().context);
  return new Response(writeLlms(view), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
