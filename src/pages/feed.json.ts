import { endpoint, toJsonFeed } from '../routes/endpoint.ts';

export const GET = endpoint('json-feed', 'application/feed+json', toJsonFeed);
