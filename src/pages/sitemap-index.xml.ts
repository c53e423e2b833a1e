import type { APIContext } from 'astro';
import { modelFor } from '../content/static-paths.ts';
import { renderSitemapIndex } from '../feeds/sitemaps.ts';
import { site } from '../newsroom/site.ts';
import { respond } from './_respond.ts';

export async function GET({ props }: APIContext): Promise<Response> {
  const model = await modelFor('sitemap-index', props);
  return respond(renderSitemapIndex(model, site), 'application/xml');
}
