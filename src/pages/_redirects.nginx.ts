import { renderNginxRedirects } from '../metadata/redirects.ts';
import { site } from '../newsroom/site.ts';
import { endpoint } from '../routes/endpoint.ts';

export const GET = endpoint('nginx-redirects', 'text/plain', (model) => renderNginxRedirects(model, site));
