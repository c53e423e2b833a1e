import { renderNewsSitemap } from '../../feeds/sitemaps.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('news-sitemap', (model) => renderNewsSitemap(model, site));
