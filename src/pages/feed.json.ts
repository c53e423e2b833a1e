import type { APIContext } from 'astro';
import { modelFor } from '../content/static-paths.ts';
import { renderJsonFeed } from '../feeds/json-feed.ts';
import { site } from '../newsroom/site.ts';
import { contentOf, jsonItemOf, respond } from './_respond.ts';

export async function GET({ props }: APIContext): Promise<Response> {
  const model = await modelFor('json-feed', props);
  return respond(renderJsonFeed(model, site, contentOf, jsonItemOf), 'application/feed+json');
}
