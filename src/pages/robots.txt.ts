import { currentArchive, textFile } from '../build/handover.ts';
import { writeRobots } from '../metadata/machines.ts';

export function GET(): Response {
  const view = currentArchive().view<'robots'>({ kind: 'robots' });
  return textFile(writeRobots(view), 'text/plain; charset=utf-8');
}
