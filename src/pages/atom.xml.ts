import { absoluteBody } from '../build/body.ts';
import { currentArchive } from '../build/handover.ts';
import { writeAtom } from '../feeds/atom.ts';
import { fullText } from '../feeds/full-text.ts';
import { viewOf } from '../views/view-of.ts';

export async function GET(): Promise<Response> {
  const feed = viewOf<'atom'>({ kind: 'atom' }, currentArchive().context);
  const xml = await writeAtom(feed, async (story) => fullText(story, await absoluteBody(story)));
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
