import { absoluteBody } from '../build/body.ts';
import { currentArchive, textFile } from '../build/handover.ts';
import { writeAtom } from '../feeds/atom.ts';
import { fullText } from '../feeds/full-text.ts';

export async function GET(): Promise<Response> {
  const feed = currentArchive().view<'atom'>({ kind: 'atom' });
  const xml = await writeAtom(feed, async (story) => fullText(story, await absoluteBody(story)));
  return textFile(xml, 'application/atom+xml; charset=utf-8');
}
