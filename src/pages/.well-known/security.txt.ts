import type { APIContext } from 'astro';
import { modelFor } from '../../content/static-paths.ts';
import { renderSecurity } from '../../metadata/crawlers.ts';
import { site } from '../../newsroom/site.ts';
import { respond } from '../_respond.ts';

export async function GET({ props }: APIContext): Promise<Response> {
  const model = await modelFor('security', props);
  return respond(renderSecurity(model, site), 'text/plain');
}
