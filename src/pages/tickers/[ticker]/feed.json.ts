import type { APIContext } from 'astro';
import { staticPaths, type StaticPath } from '../../../content/static-paths.ts';
import { renderJsonFeed } from '../../../feeds/json-feed.ts';
import { site } from '../../../newsroom/site.ts';
import { contentOf, jsonItemOf, respond } from '../../_respond.ts';

export const getStaticPaths = () => staticPaths('company-json-feed');

export function GET({ props }: APIContext<StaticPath<'company-json-feed'>['props']>): Response {
  return respond(renderJsonFeed(props.model, site, contentOf, jsonItemOf), 'application/feed+json');
}
