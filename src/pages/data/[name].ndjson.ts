import type { APIContext, InferGetStaticPropsType } from 'astro';
import { absoluteBody, plainBody } from '../../build/body.ts';
import { currentArchive, textFile } from '../../build/handover.ts';
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
  return textFile(lines, 'application/x-ndjson');
}
