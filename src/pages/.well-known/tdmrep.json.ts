import { currentArchive } from '../../build/handover.ts';
import { writeTdmrep } from '../../metadata/machines.ts';
import { viewOf } from '../../views/view-of.ts';

export function GET(): Response {
  const view = viewOf<'tdmrep'>({ kind: 'tdmrep' }, currentArchive().context);
  return new Response(writeTdmrep(view), { headers: { 'Content-Type': 'application/json' } });
}
