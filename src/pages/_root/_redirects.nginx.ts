import { renderNginxRedirects } from '../../metadata/hosts/redirects.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('nginx-redirects', (model) => renderNginxRedirects(model, site));
