import { staticPaths } from '../../../content/static-paths.ts';
import { endpoint, toRss } from '../../_endpoint.ts';

export const getStaticPaths = () => staticPaths('author-feed');

export const GET = endpoint('author-feed', 'application/rss+xml', toRss);
