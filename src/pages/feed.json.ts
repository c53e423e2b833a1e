import { endpoint, toJsonFeed } from './_endpoint.ts';

export const GET = endpoint('json-feed', 'application/feed+json', toJsonFeed);
