import type { APIContext, InferGetStaticPropsType } from 'astro';
import { absoluteBody, plainBody } from '../../build/body.ts';
import { currentArchive } from '../../build/handover.ts';
import { writeDataLines } from '../../metadata/data-line.ts';
import { partName } from '../../views/parts.ts';

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export function getStaticPaths() {
  return currentArchive()
    .routes('data-month')
    .map((route) => ({ params: { name: partName(route.month, route.part) }, props: { route } }));
}

export async function GET({ props: { route } }: APIContext<Props>): Promise<Response> {
  const { stories } = currentArchive().view<'data-month'>(route);
  const lines = await writeDataLines(stories, async (story) => ({
    text: plainBody(story),
    html: await absoluteBody(story),
  }));
  // Of a text this long, a Response makes bytes several times slower than Node does.
  return new Response(Buffer.from(lines), { headers: { 'Content-Type': 'application/x-ndjson' } });
}
