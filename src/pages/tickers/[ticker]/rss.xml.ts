import { staticPaths } from '../../../content/static-paths.ts';
import { endpoint, toRss } from '../../_endpoint.ts';

export const getStaticPaths = () => staticPaths('company-feed');

export const GET = endpoint('company-feed', 'application/rss+xml', toRss);
