// What holds for every archive. What depends on the site (its address, folders, brand) is added by
// `stet build` and `stet dev`, which are the way to start Astro here.
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  trailingSlash: 'ignore',
  // `jsx` drops the space between inline elements on separate lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  // One stylesheet for the whole site.
  vite: { build: { cssCodeSplit: false, assetsInlineLimit: 0 } },
});
