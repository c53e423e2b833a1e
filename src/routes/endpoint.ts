import { renderArticleBody } from './body.ts';
import { modelFor } from './static-paths.ts';
import type { FeedModel } from '../domain/models/feeds/feed.ts';
import type { Models } from '../domain/models/plan.ts';
import { factsOf, type Template } from '../domain/site/templates.ts';
import { renderJsonFeed, renderJsonItem } from '../feeds/formats/json-feed.ts';
import { cacheByItem, cacheByItemAsync } from '../feeds/item-cache.ts';
import { renderRss, renderRssItem } from '../feeds/formats/rss.ts';
import { site } from '../newsroom/site.ts';

/*
 * Sizes of the caches in each thread of the press, in bytes. Reading a story's Markdown costs three times as much as
 * all later steps, so its text has the largest cache: about 6,000 stories of usual length.
 */
const keptContents = 30_000_000;
const keptItems = 5_000_000;

/** Text of an item for a feed: safe HTML in which every address is absolute. */
export const contentOf = cacheByItem(
  ({ body, path, chartPictures }) => renderArticleBody(body, { isForFeed: true, pagePath: path, chartPictures }),
  keptContents,
);

/** Item as an element of RSS. */
export const rssItemOf = cacheByItemAsync((item) => renderRssItem(item, site, contentOf), keptItems);

/** Item as an object of JSON Feed. */
export const jsonItemOf = cacheByItem((item) => renderJsonItem(item, site, contentOf), keptItems);

export const toRss = (feed: FeedModel) => renderRss(feed, site, contentOf, rssItemOf);
export const toJsonFeed = (feed: FeedModel) => renderJsonFeed(feed, site, contentOf, jsonItemOf);

/** Route of a file that is not a page. Astro calls `GET`; the press, which needs no response, calls `render`. */
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
