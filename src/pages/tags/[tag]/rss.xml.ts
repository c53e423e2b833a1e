import { staticPaths } from '../../../routes/static-paths.ts';
import { endpoint, toRss } from '../../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('tag-feed');

export const GET = endpoint('tag-feed', 'application/rss+xml', toRss);
