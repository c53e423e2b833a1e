import type { APIContext } from 'astro';
import { staticPaths, type StaticPath } from '../../../content/static-paths.ts';
import { renderRss } from '../../../feeds/rss.ts';
import { site } from '../../../newsroom/site.ts';
import { contentOf, respond, rssItemOf } from '../../_respond.ts';

export const getStaticPaths = () => staticPaths('author-feed');

export async function GET({ props }: APIContext<StaticPath<'author-feed'>['props']>): Promise<Response> {
  return respond(await renderRss(props.model, site, contentOf, rssItemOf), 'application/rss+xml');
}
