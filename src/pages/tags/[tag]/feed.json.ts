import { staticPaths } from '../../../routes/static-paths.ts';
import { endpoint, toJsonFeed } from '../../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('tag-json-feed');

export const GET = endpoint('tag-json-feed', 'application/feed+json', toJsonFeed);
