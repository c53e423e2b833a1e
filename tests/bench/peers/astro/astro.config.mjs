import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

/** The same pages as Tickerpress makes, the way Astro's own documentation makes them. */
export default defineConfig({
  site: 'https://example.com',
  trailingSlash: 'always',
  integrations: [sitemap()],
  // Beside the site: packages are linked from elsewhere.
  cacheDir: './.cache',
  vite: { cacheDir: './.cache/vite' },
});
