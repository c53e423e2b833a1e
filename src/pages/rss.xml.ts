import type { APIContext } from 'astro';
import { modelFor } from '../content/static-paths.ts';
import { renderRss } from '../feeds/rss.ts';
import { site } from '../newsroom/site.ts';
import { contentOf, respond, rssItemOf } from './_respond.ts';

export async function GET({ props }: APIContext): Promise<Response> {
  const model = await modelFor('feed', props);
  return respond(await renderRss(model, site, contentOf, rssItemOf), 'application/rss+xml');
}
