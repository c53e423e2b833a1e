import { staticPaths } from '../../routes/static-paths.ts';
import { endpoint, toJsonFeed } from '../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('section-json-feed');

export const GET = endpoint('section-json-feed', 'application/feed+json', toJsonFeed);
