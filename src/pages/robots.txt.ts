import { currentArchive } from '../build/handover.ts';
import { writeRobots } from '../metadata/machines.ts';
import { viewOf } from '../views/view-of.ts';

export function GET(): Response {
  const view = viewOf<'robots'>({ kind: 'robots' }, currentArchive().context);
  return new Response(writeRobots(view), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
