import type { APIContext } from 'astro';
import { modelFor } from '../content/static-paths.ts';
import { renderAtom } from '../feeds/atom.ts';
import { site } from '../newsroom/site.ts';
import { contentOf, respond } from './_respond.ts';

export async function GET({ props }: APIContext): Promise<Response> {
  const model = await modelFor('atom', props);
  return respond(renderAtom(model, site, contentOf), 'application/atom+xml');
}
