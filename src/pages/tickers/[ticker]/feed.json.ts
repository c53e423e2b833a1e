import { staticPaths } from '../../../routes/static-paths.ts';
import { endpoint, toJsonFeed } from '../../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('company-json-feed');

export const GET = endpoint('company-json-feed', 'application/feed+json', toJsonFeed);
