import { endpoint, toRss } from './_endpoint.ts';

export const GET = endpoint('feed', 'application/rss+xml', toRss);
