import { renderWire } from '../feeds/formats/ninjs.ts';
import { site } from '../newsroom/site.ts';
import { contentOf, endpoint } from '../routes/endpoint.ts';
import { staticPaths } from '../routes/static-paths.ts';

export const getStaticPaths = () => staticPaths('wire');

export const GET = endpoint('wire', (model) => renderWire(model, site, contentOf));
