import { renderHeadersFile } from '../../metadata/hosts/policy.ts';
import { site } from '../../newsroom/site.ts';
import { endpoint } from '../../routes/endpoint.ts';

export const GET = endpoint('headers', () => renderHeadersFile(site));
