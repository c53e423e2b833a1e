import { icons } from '../../domain/site/icons.ts';
import { toIsoText } from '../../domain/instant.ts';
import { changeOf, instantOf, lastChangeOf } from '../../domain/moment.ts';
import type { FeedItem, FeedModel } from '../../domain/models/feeds/feed.ts';
import { jsonFeedPath } from '../../domain/site/permalinks.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';
import { storyIdentity } from '../identity.ts';
import { composeContent, tickersOf, titleOf, type ContentSource } from '../item.ts';
import { writeJson } from '../json.ts';

/** Returns an item of JSON Feed: one serialised object. */
export type JsonItemSource = (item: FeedItem) => string;

/** Renders JSON Feed 1.1 with the full text of every story. Its address is beside the index, not the model's path. */
export function renderJsonFeed(
  model: FeedModel,
  site: Site,
  contentOf: ContentSource,
  itemOf: JsonItemSource = (item) => renderJsonItem(item, site, contentOf),
): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: model.title,
    description: model.description,
    home_page_url: toUrl(site, model.indexPath),
    feed_url: toUrl(site, jsonFeedPath(model.indexPath)),
    icon: toUrl(site, icons.large.path),
    favicon: toUrl(site, icons.small.path),
    language: site.language,
    authors: [{ name: site.publisher.name, url: site.url }],
    ...(site.announce?.hub !== undefined && { hubs: [{ type: 'WebSub', url: site.announce.hub }] }),
  };
  return `${writeJson(feed).slice(0, -1)},"items":[${model.items.map(itemOf).join()}]}`;
}

/** Renders one item for `renderJsonFeed`. */
export function renderJsonItem(item: FeedItem, site: Site, contentOf: ContentSource): string {
  const { section, tags, authors, published, illustration, chartPictures, language } = item;
  const image = illustration?.picture.src ?? chartPictures?.[0]?.[1].path;
  return writeJson({
    id: storyIdentity(site, item.id),
    url: toUrl(site, item.path),
    title: titleOf(item, site),
    summary: item.summary,
    content_html: composeContent(item, site, contentOf(item)),
    ...(image !== undefined && { image: toUrl(site, image) }),
    date_published: toIsoText(instantOf(published), site.timeZone),
    ...(changeOf(item) !== undefined && { date_modified: toIsoText(lastChangeOf(item), site.timeZone) }),
    authors: authors.map(({ name, path }) => ({ name, url: toUrl(site, path) })),
    tags: [...new Set([section.name, ...tags.map(({ name }) => name), ...tickersOf(item)])],
    language: language?.lang ?? site.language,
  });
}
