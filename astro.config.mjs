import { defineConfig } from 'astro/config';
import { press } from './src/press/astro/integration.ts';
import { site } from './src/newsroom/site.ts';

/** The official sitemap, beside ours: a test has both list the pages that Astro itself renders. */
async function officialSitemap() {
  const { default: sitemap } = await import('@astrojs/sitemap');
  return sitemap({ filenameBase: 'official-sitemap' });
}

export default defineConfig({
  site: new URL(site.url).origin,
  base: new URL(site.url).pathname,
  trailingSlash: 'always',
  build: { format: 'directory', assets: '_assets' },
  prerenderConflictBehavior: 'error',
  server: { port: 4321 },
  devToolbar: { enabled: false },
  integrations: [press(), ...(process.env['TICKERPRESS_PLAIN'] === 'with-sitemap' ? [await officialSitemap()] : [])],
});
