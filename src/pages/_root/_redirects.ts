import { renderRedirectsFile } from '../../metadata/hosts/redirects.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('redirects', (model) => renderRedirectsFile(model, site));
