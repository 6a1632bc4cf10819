import { currentArchive, textFile } from '../../build/handover.ts';
import { writeTdmrep } from '../../metadata/machines.ts';

export function GET(): Response {
  const view = currentArchive().view<'tdmrep'>({ kind: 'tdmrep' });
  return textFile(writeTdmrep(view), 'application/json');
}
