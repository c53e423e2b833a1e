import { renderHeadersFile } from '../metadata/policy.ts';
import { site } from '../newsroom/site.ts';
import { respond } from './_respond.ts';

/** Astro takes a file for no page if its name begins with an underscore: the press brings in this one by its pattern. */
export function GET(): Response {
  return respond(renderHeadersFile(site), 'text/plain');
}
