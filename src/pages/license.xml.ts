import { renderLicense } from '../metadata/machines.ts';
import { site } from '../newsroom/site.ts';
import { endpoint } from '../routes/endpoint.ts';

export const GET = endpoint('license', (machines) => renderLicense(site, machines));
