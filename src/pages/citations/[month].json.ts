import type { APIContext } from 'astro';
import { currentArchive, textFile } from '../../build/handover.ts';
import { writeCsl } from '../../metadata/csl.ts';

export function getStaticPaths() {
  return currentArchive()
    .routes('csl')
    .map(({ month }) => ({ params: { month } }));
}

export function GET({ params: { month = '' } }: APIContext): Response {
  const { stories } = currentArchive().view<'csl'>({ kind: 'csl', month });
  return textFile(writeCsl(stories), 'application/vnd.citationstyles.csl+json; charset=utf-8');
}
