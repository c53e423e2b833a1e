import { staticPaths } from '../../routes/static-paths.ts';
import { endpoint, toRss } from '../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('section-feed');

export const GET = endpoint('section-feed', 'application/rss+xml', toRss);
