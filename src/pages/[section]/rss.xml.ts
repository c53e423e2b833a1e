import { staticPaths } from '../../content/static-paths.ts';
import { endpoint, toRss } from '../_endpoint.ts';

export const getStaticPaths = () => staticPaths('section-feed');

export const GET = endpoint('section-feed', 'application/rss+xml', toRss);
