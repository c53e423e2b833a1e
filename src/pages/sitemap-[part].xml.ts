import type { APIContext } from 'astro';
import { staticPaths, type StaticPath } from '../content/static-paths.ts';
import { renderSitemap } from '../feeds/sitemaps.ts';
import { site } from '../newsroom/site.ts';
import { respond } from './_respond.ts';

export const getStaticPaths = () => staticPaths('sitemap');

export function GET({ props }: APIContext<StaticPath<'sitemap'>['props']>): Response {
  return respond(renderSitemap(props.model, site), 'application/xml');
}
