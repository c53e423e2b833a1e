import { renderSitemapIndex } from '../../feeds/sitemaps.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('sitemap-index', (model) => renderSitemapIndex(model, site));
