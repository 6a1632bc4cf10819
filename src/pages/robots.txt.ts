import { currentArchive } from '../build/handover.ts';
import { writeRobots } from '../metadata/machines.ts';

export function GET(): Response {
  const view = currentArchive().view<'robots'>({ kind: 'robots' });
  return new Response(writeRobots(view), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
