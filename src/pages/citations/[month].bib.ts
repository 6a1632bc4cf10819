import type { APIContext } from 'astro';
import { currentArchive, textFile } from '../../build/handover.ts';
import { writeBibtex } from '../../metadata/bibtex.ts';

export function getStaticPaths() {
  return currentArchive()
    .routes('bibtex')
    .map(({ month }) => ({ params: { month } }));
}

export function GET({ params: { month = '' } }: APIContext): Response {
  const { stories } = currentArchive().view<'bibtex'>({ kind: 'bibtex', month });
  return textFile(writeBibtex(stories), 'application/x-bibtex; charset=utf-8');
}
