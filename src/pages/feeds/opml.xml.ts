import { currentArchive, textFile } from '../../build/handover.ts';
import { writeOpml } from '../../feeds/opml.ts';

export function GET(): Response {
  const view = currentArchive().view<'opml'>({ kind: 'opml' });
  return textFile(writeOpml(view), 'text/x-opml; charset=utf-8');
}
