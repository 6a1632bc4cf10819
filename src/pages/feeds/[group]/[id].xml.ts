import type { APIContext, InferGetStaticPropsType } from 'astro';
import { currentArchive, textFile } from '../../../build/handover.ts';
import { writeRss } from '../../../feeds/rss.ts';

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export function getStaticPaths() {
  return currentArchive()
    .routes('group-feed')
    .map((route) => ({ params: { group: route.group, id: route.id }, props: { route } }));
}

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const feed = currentArchive().view<'group-feed'>(props.route);
  const xml = await writeRss(feed);
  return textFile(xml, 'application/rss+xml; charset=utf-8');
}
