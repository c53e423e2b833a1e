import { staticPaths } from '../../routes/static-paths.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('index-now-key');

export const GET = endpoint('index-now-key', ({ key }) => key);
