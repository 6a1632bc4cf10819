import type { APIContext } from 'astro';
import { absoluteBody } from '../../build/body.ts';
import { currentArchive } from '../../build/handover.ts';
import { writeAtomMonth } from '../../feeds/atom.ts';
import { fullText } from '../../feeds/full-text.ts';
import { viewOf } from '../../views/view-of.ts';

export function getStaticPaths() {
  return currentArchive()
    .routes('feed-month')
    .map(({ month }) => ({ params: { month } }));
}

export async function GET({ params: { month = '' } }: APIContext): Promise<Response> {
  const feed = viewOf<'feed-month'>({ kind: 'feed-month', month }, currentArchive().context);
  const xml = await writeAtomMonth(feed, async (story) =>
    fullText(story, await absoluteBody(story)),
  );
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
