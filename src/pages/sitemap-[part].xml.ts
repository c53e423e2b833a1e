import { staticPaths } from '../content/static-paths.ts';
import { renderSitemap } from '../feeds/sitemaps.ts';
import { site } from '../newsroom/site.ts';
import { endpoint } from './_endpoint.ts';

export const getStaticPaths = () => staticPaths('sitemap');

export const GET = endpoint('sitemap', 'application/xml', (model) => renderSitemap(model, site));
