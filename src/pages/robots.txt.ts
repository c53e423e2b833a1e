import type { APIContext } from 'astro';
import { modelFor } from '../content/static-paths.ts';
import { renderRobots } from '../metadata/crawlers.ts';
import { site } from '../newsroom/site.ts';
import { respond } from './_respond.ts';

export async function GET({ props }: APIContext): Promise<Response> {
  const model = await modelFor('robots', props);
  return respond(renderRobots(model, site), 'text/plain');
}
