import { endpoint, toRss } from '../routes/endpoint.ts';

export const GET = endpoint('feed', 'application/rss+xml', toRss);
