import { renderHeadersFile } from '../metadata/hosts/policy.ts';
import { site } from '../newsroom/site.ts';
import { endpoint } from '../routes/endpoint.ts';

/** Astro takes a file for no page if its name begins with an underscore: the press brings in this one by its pattern. */
export const GET = endpoint('headers', () => renderHeadersFile(site));
