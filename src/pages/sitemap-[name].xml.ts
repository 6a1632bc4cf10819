import type { APIContext, InferGetStaticPropsType } from 'astro';
import { currentArchive, textFile } from '../build/handover.ts';
import { writeNewsSitemap, writeSitemap } from '../metadata/sitemap.ts';
import { partName } from '../views/parts.ts';

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
  return textFile(write(route), 'application/xml');
}

function write(route: Props['route']): string {
  switch (route.kind) {
    case 'sitemap-lists':
      return writeSitemap(currentArchive().view<'sitemap-lists'>(route));
    case 'sitemap-month':
      return writeSitemap(currentArchive().view<'sitemap-month'>(route));
    case 'sitemap-news':
      return writeNewsSitemap(currentArchive().view<'sitemap-news'>(route));
  }
}
