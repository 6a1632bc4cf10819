import type { APIContext, InferGetStaticPropsType } from 'astro';
import { absoluteBody } from '../../build/body.ts';
import { currentArchive, textFile } from '../../build/handover.ts';
import { writeAtomMonth } from '../../feeds/atom.ts';
import { fullText } from '../../feeds/full-text.ts';
import { partName } from '../../views/parts.ts';

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export function getStaticPaths() {
  return currentArchive()
    .routes('feed-month')
    .map((route) => ({ params: { name: partName(route.month, route.part) }, props: { route } }));
}

export async function GET({ props: { route } }: APIContext<Props>): Promise<Response> {
  const feed = currentArchive().view<'feed-month'>(route);
  const xml = await writeAtomMonth(feed, async (story) =>
    fullText(story, await absoluteBody(story)),
  );
  return textFile(xml, 'application/atom+xml; charset=utf-8');
}
