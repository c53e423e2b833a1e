import { renderLicense } from '../../metadata/machines.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';
import { staticPaths } from '../../routes/static-paths.ts';

export const getStaticPaths = () => staticPaths('license');

export const GET = endpoint('license', (machines) => renderLicense(site, machines));
