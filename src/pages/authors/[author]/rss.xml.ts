import { staticPaths } from '../../../routes/static-paths.ts';
import { endpoint, toRss } from '../../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('author-feed');

export const GET = endpoint('author-feed', 'application/rss+xml', toRss);
