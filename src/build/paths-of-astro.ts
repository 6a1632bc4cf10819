import type { PlannedPage } from './plan.ts';

/** As Astro names a page's path: without slashes at its ends, the page for what is missing as `404`. */
export function wantedPath({ file, staged }: PlannedPage): string {
  if (file === '404.html') return '404';
  return staged.replace(/(^|\/)index\.html$/, '');
}
