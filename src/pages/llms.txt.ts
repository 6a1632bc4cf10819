import { currentArchive } from '../build/handover.ts';
import { writeLlms } from '../metadata/machines.ts';

export function GET(): Response {
  const view = currentArchive().view<'llms'>({ kind: 'llms' });
  return new Response(writeLlms(view), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
