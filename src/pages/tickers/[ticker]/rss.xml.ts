import { staticPaths } from '../../../routes/static-paths.ts';
import { endpoint, toRss } from '../../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('company-feed');

export const GET = endpoint('company-feed', 'application/rss+xml', toRss);
