import { endpoint, toJsonFeed } from '../../routes/endpoint.ts';
import { staticPaths } from '../../routes/static-paths.ts';

export const getStaticPaths = () => staticPaths('json-feed');

export const GET = endpoint('json-feed', toJsonFeed);
