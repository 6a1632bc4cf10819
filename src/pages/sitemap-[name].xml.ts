import type { APIContext, InferGetStaticPropsType } from 'astro';
import { currentArchive } from '../build/handover.ts';
import { writeNewsSitemap, writeSitemap } from '../metadata/sitemap.ts';
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
    ...routes('sitemap-news').map((route) => ({
      params: { name: partName('news', route.part) },
      props: { route },
    })),
  ];
}

export function GET({ props: { route } }: APIContext<Props>): Response {
  return new Response(write(route), { headers: { 'Content-Type': 'application/xml' } });
}

function write(route: Props['route']): string {
  const { context } = currentArchive();
  switch (route.kind) {
    case 'sitemap-lists':
      return writeSitemap(viewOf<'sitemap-lists'>(route, context));
    case 'sitemap-month':
      return writeSitemap(viewOf<'sitemap-month'>(route, context));
    case 'sitemap-news':
      return writeNewsSitemap(viewOf<'sitemap-news'>(route, context));
  }
}
