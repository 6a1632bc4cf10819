import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { build, filesOf, makeSite, story } from './site.ts';

const masthead = `---
const { shell, ...rest } = Astro.props;
---

<header {...rest}><a href={shell.siteHref} class="own-masthead">{shell.siteName}, depuis 1911</a></header>
`;

/** A newspaper with everything of its own, far from Stet's repository. */
const courrier = {
  'content/site.yaml': `name: Le Courrier de Bora-Bora
description: Les nouvelles de l’île.
url: https://presse.example/courrier/
tagAuthority: presse.example,1998
language: fr-PF
timeZone: Pacific/Tahiti
menu: [{ label: Archives, href: /archive/ }, { label: À propos, href: /a-propos/ }]
sections: [ile]
`,
  'content/sections/ile.yaml': 'name: L’île\n',
  'content/pages/a-propos.md': '---\ntitle: À propos\n---\n\nVoir [les archives](/archive/).\n',
  'content/brand/tokens.css': ':root { --colour-of-the-lagoon: #0af; }\n',
  'content/brand/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
  'content/brand/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
  'content/brand/components/Masthead.astro': masthead,
  'public/annonces.txt': 'petites annonces\n',
  // 20:30 on the 13th in Tahiti is 06:30 on the 14th in UTC.
  'content/articles/2024/03/13/lagon.md': story(
    'Le lagon rouvre',
    '2024-03-14T06:30:00Z',
    'section: ile\n',
    'La [page](/a-propos/) dit le reste.',
  ).replace('section: world\n', ''),
};

it('builds a folder with its own brand, base path, time zone and language', async () => {
  const root = makeSite(courrier);
  const { outcome, problems } = await build(root);
  expect({ outcome, problems }).toEqual({ outcome: 'built', problems: [] });
  const dist = path.join(root, 'dist');
  const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
  const page = read('2024/03/13/lagon/index.html');
  expect(page).toContain('<html lang="fr-PF" dir="ltr"');
  expect(page).toContain('depuis 1911');
  expect(page).toContain('13 mars 2024');
  expect(page).toContain('20:30');
  expect(page).toContain('href="/courrier/a-propos/"');
  expect(page).toContain(
    '<link rel="canonical" href="https://presse.example/courrier/2024/03/13/lagon/"',
  );
  expect(page).not.toMatch(/(href|src)="\/(?!courrier\/)/);
  const files = filesOf(dist);
  expect(files).toContain('annonces.txt');
  expect(files).toContain('brand/logo.svg');
  const styles = files.filter((file) => /^_astro\/.*\.css$/.test(file));
  expect(styles).toHaveLength(1);
  expect(read(styles[0] ?? '')).toContain('--colour-of-the-lagoon');
  const feed = read('rss.xml');
  expect(feed).toContain('tag:presse.example,1998:/2024/03/13/lagon/');
  expect(feed).toContain('https://presse.example/courrier/a-propos/');
});
