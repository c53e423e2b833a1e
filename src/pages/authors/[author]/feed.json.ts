import { staticPaths } from '../../../routes/static-paths.ts';
import { endpoint, toJsonFeed } from '../../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('author-json-feed');

export const GET = endpoint('author-json-feed', 'application/feed+json', toJsonFeed);
