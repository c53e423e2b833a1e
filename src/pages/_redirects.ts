import type { APIContext } from 'astro';
import { modelFor } from '../content/static-paths.ts';
import { renderRedirectsFile } from '../metadata/redirects.ts';
import { site } from '../newsroom/site.ts';
import { respond } from './_respond.ts';

export async function GET({ props }: APIContext): Promise<Response> {
  const model = await modelFor('redirects', props);
  return respond(renderRedirectsFile(model, site), 'text/plain');
}
