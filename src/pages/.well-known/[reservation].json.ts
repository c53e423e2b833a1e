import { renderTdmReservation } from '../../metadata/machines.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';
import { staticPaths } from '../../routes/static-paths.ts';

export const getStaticPaths = () => staticPaths('tdm-reservation');

export const GET = endpoint('tdm-reservation', (machines) => renderTdmReservation(site, machines));
