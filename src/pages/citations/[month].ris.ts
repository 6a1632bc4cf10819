import type { APIContext } from 'astro';
import { currentArchive, textFile } from '../../build/handover.ts';
import { writeRis } from '../../metadata/ris.ts';

export function getStaticPaths() {
  return currentArchive()
    .routes('ris')
    .map(({ month }) => ({ params: { month } }));
}

export function GET({ params: { month = '' } }: APIContext): Response {
  const { stories } = currentArchive().view<'ris'>({ kind: 'ris', month });
  return textFile(writeRis(stories), 'application/x-research-info-systems; charset=utf-8');
}
