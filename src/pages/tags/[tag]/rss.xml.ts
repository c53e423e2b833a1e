import { staticPaths } from '../../../content/static-paths.ts';
import { endpoint, toRss } from '../../_endpoint.ts';

export const getStaticPaths = () => staticPaths('tag-feed');

export const GET = endpoint('tag-feed', 'application/rss+xml', toRss);
