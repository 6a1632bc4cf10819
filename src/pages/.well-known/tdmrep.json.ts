import { currentArchive } from '../../build/handover.ts';
import { writeTdmrep } from '../../metadata/machines.ts';

export function GET(): Response {
  const view = currentArchive().view<'tdmrep'>({ kind: 'tdmrep' });
  return new Response(writeTdmrep(view), { headers: { 'Content-Type': 'application/json' } });
}
