import { renderTdmReservation } from '../../metadata/machines.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('tdm-reservation', (machines) => renderTdmReservation(site, machines));
