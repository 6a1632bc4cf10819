import type { APIContext } from 'astro';
import { currentArchive } from '../../build/handover.ts';
import { writeBibtex } from '../../metadata/bibtex.ts';
import { viewOf } from '../../views/view-of.ts';

export function getStaticPaths() {
  return currentArchive()
    .routes('bibtex')
    .map(({ month }) => ({ params: { month } }));
}

export function GET({ params: { month = '' } }: APIContext): Response {
  const { stories } = viewOf<'bibtex'>({ kind: 'bibtex', month }, currentArchive().context);
  const headers = { 'Content-Type': 'application/x-bibtex; charset=utf-8' };
  return new Response(writeBibtex(stories), { headers });
}
