import type { APIContext } from 'astro';
import { modelFor } from '../content/static-paths.ts';
import { renderNewsSitemap } from '../feeds/sitemaps.ts';
import { site } from '../newsroom/site.ts';
import { respond } from './_respond.ts';

export async function GET({ props }: APIContext): Promise<Response> {
  const model = await modelFor('news-sitemap', props);
  return respond(renderNewsSitemap(model, site), 'application/xml');
}
