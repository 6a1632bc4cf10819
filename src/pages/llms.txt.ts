import { currentArchive, textFile } from '../build/handover.ts';
import { writeLlms } from '../metadata/machines.ts';

export function GET(): Response {
  const view = currentArchive().view<'llms'>({ kind: 'llms' });
  return textFile(writeLlms(view), 'text/plain; charset=utf-8');
}
