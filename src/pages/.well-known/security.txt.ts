import { renderSecurity } from '../../metadata/crawlers.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('security', (model) => renderSecurity(model, site));
