import { staticPaths } from '../content/static-paths.ts';
import { endpoint } from './_endpoint.ts';

export const getStaticPaths = () => staticPaths('index-now-key');

export const GET = endpoint('index-now-key', 'text/plain', ({ key }) => key);
