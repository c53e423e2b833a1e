import { writeFigures } from '../../../../routes/body.ts';
import { staticPaths } from '../../../../routes/static-paths.ts';
import { endpoint } from '../../../../routes/endpoint.ts';

export const getStaticPaths = () => staticPaths('figures');

export const GET = endpoint('figures', ({ body, articlePath, number }) => writeFigures(body, articlePath, number));
