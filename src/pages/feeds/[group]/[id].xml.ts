import type { APIContext, InferGetStaticPropsType } from 'astro';
import { currentArchive } from '../../../build/handover.ts';
import { writeRss } from '../../../feeds/rss.ts';
import { viewOf } from '../../../views/view-of.ts';

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export function getStaticPaths() {
  return currentArchive()
    .routes('group-feed')
    .map((route) => ({ params: { group: route.group, id: route.id }, props: { route } }));
}

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const feed = viewOf<'group-feed'>(props.route, currentArchive().context);
  const xml = await writeRss(feed);
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
