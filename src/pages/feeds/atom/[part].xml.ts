import { renderAtomArchive } from '../../../feeds/formats/atom-archive.ts';
import { site } from '../../../newsroom/site.ts';
import { endpoint } from '../../../routes/endpoint.ts';
import { staticPaths } from '../../../routes/static-paths.ts';

export const getStaticPaths = () => staticPaths('atom-archive');

export const GET = endpoint('atom-archive', (model) => renderAtomArchive(model, site));
