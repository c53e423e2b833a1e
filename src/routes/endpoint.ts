import { renderArticleBody } from './body.ts';
import { modelFor } from './static-paths.ts';
import type { FeedModel } from '../domain/models/feeds/feed.ts';
import type { Models } from '../domain/models/plan.ts';
import { factsOf, type Template } from '../domain/site/templates.ts';
import { renderJsonFeed, renderJsonItem } from '../feeds/json-feed.ts';
import { cacheByItem, cacheByItemAsync } from '../feeds/item-cache.ts';
import { renderRss, renderRssItem } from '../feeds/rss.ts';
import { site } from '../newsroom/site.ts';

/*
 * What is kept in each thread of the press, in bytes. Reading a story's Markdown costs three times as much as all
 * that comes after it: so its text is kept for longest, some 6,000 stories of usual length.
 */
const keptContents = 30_000_000;
const keptItems = 5_000_000;

/** An item's text for a feed: safe HTML in which every address is absolute. */
export const contentOf = cacheByItem(
  ({ body, path, chartPictures }) => renderArticleBody(body, { absolute: true, pagePath: path, chartPictures }),
  keptContents,
);

/** An item as RSS has it. */
export const rssItemOf = cacheByItemAsync((item) => renderRssItem(item, site, contentOf), keptItems);

/** An item as JSON Feed has it. */
export const jsonItemOf = cacheByItem((item) => renderJsonItem(item, site, contentOf), keptItems);

export const toRss = (feed: FeedModel) => renderRss(feed, site, contentOf, rssItemOf);
export const toJsonFeed = (feed: FeedModel) => renderJsonFeed(feed, site, contentOf, jsonItemOf);

/** What Astro calls for a file that is no page; the press, which needs no response, calls `render` itself. */
export interface Endpoint<Model> {
  (context: { readonly props: { readonly model?: Model } }): Promise<Response>;
  readonly render: (model: Model) => string | Promise<string>;
}

export function endpoint<T extends Template>(
  template: T,
  render: (model: Models[T]) => string | Promise<string>,
): Endpoint<Models[T]> {
  const get = async ({ props }: { readonly props: { readonly model?: Models[T] } }) => {
    const text = await render(await modelFor(template, props));
    const { mediaType = 'text/plain' } = factsOf(template);
    return new Response(text, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
  };
  return Object.assign(get, { render });
}
