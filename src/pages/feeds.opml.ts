import type { APIContext } from 'astro';
import { modelFor } from '../content/static-paths.ts';
import { renderOpml } from '../feeds/opml.ts';
import { site } from '../newsroom/site.ts';
import { respond } from './_respond.ts';

export async function GET({ props }: APIContext): Promise<Response> {
  const model = await modelFor('opml', props);
  return respond(renderOpml(model, site), 'text/x-opml');
}
