import type { APIContext, InferGetStaticPropsType } from 'astro';
import { currentArchive } from '../build/handover.ts';
import { writeSitemap } from '../metadata/sitemap.ts';
import { partName } from '../views/parts.ts';
import { viewOf } from '../views/view-of.ts';

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export function getStaticPaths() {
  const { routes } = currentArchive();
  return [
    ...routes('sitemap-lists').map((route) => ({
      params: { name: partName('lists', route.part) },
      props: { route },
    })),
    ...routes('sitemap-month').map((route) => ({
      params: { name: partName(route.month, route.part) },
      props: { route },
    })),
  ];
}

export function GET({ props: { route } }: APIContext<Props>): Response {
  const { context } = currentArchive();
  const view =
    route.kind === 'sitemap-month'
      ? viewOf<'sitemap-month'>(route, context)
      : viewOf<'sitemap-lists'>(route, context);
  return new Response(writeSitemap(view), { headers: { 'Content-Type': 'application/xml' } });
}
