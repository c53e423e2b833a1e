import { staticPaths } from '../../routes/static-paths.ts';
import { renderSitemap } from '../../feeds/sitemaps.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('sitemap');

export const GET = endpoint('sitemap', (model) => renderSitemap(model, site));
