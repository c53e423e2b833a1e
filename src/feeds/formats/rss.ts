import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { icons } from '../../domain/site/icons.ts';
import { toIsoText } from '../../domain/instant.ts';
import { changeOf, instantOf, lastChangeOf } from '../../domain/moment.ts';
import type { FeedItem, FeedModel } from '../../domain/models/feeds/feed.ts';
import { tagsPath, tickersPath } from '../../domain/site/permalinks.ts';
import { pictureType } from '../../domain/models/picture.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';
import { linksToHub, toRfc822 } from '../feed-parts.ts';
import { storyIdentity } from '../identity.ts';
import { composeContent, tickersOf, titleOf, type ContentSource } from '../item.ts';
import { toHtml, toReaderText } from '../reader-text.ts';
import { emptyElement, parentElement, textElement } from '../xml.ts';

/** Returns an item of RSS: one `<item>` element. */
export type RssItemSource = (item: FeedItem) => Promise<string>;

/**
 * Renders RSS 2.0 with the full text of every story.
 *
 * `@astrojs/rss` validates its input and writes the elements that it has options for: the channel here, and each item
 * separately in `renderRssItem`, so that an item can be cached for other feeds. It parses and rewrites `customData`,
 * which changes it: `2.50` becomes `2.5`, `007` becomes `7`, text is trimmed, long text rejected. So each `customData`
 * is a marker that is replaced by our own elements afterwards. No text can be mistaken for a marker or for the end of
 * an element, since the package escapes every `<`.
 */
export async function renderRss(
  model: FeedModel,
  site: Site,
  contentOf: ContentSource,
  itemOf: RssItemSource = (item) => renderRssItem(item, site, contentOf),
): Promise<string> {
  const items = await Promise.all(model.items.map(itemOf));
  const channel = await getRssString({
    title: toReaderText(model.title),
    description: toHtml(model.description),
    site: toUrl(site, model.indexPath),
    xmlns: namespaces,
    customData: marker,
    items: [],
  });
  return putIn(channel, [...channelElements(model, site), ...items].join(''));
}

/** Renders one `<item>` for `renderRss`. Only the `guid` passes through the package, which leaves it unchanged. */
export async function renderRssItem(item: FeedItem, site: Site, contentOf: ContentSource): Promise<string> {
  const guid = textElement('guid', storyIdentity(site, item.id), { isPermaLink: 'false' });
  const described: RSSFeedItem = {
    title: toReaderText(titleOf(item, site)),
    link: toUrl(site, item.path),
    description: toHtml(item.summary),
    pubDate: new Date(instantOf(item.published)),
    customData: guid + marker,
  };
  const feed = await getRssString({ title: '', description: '', site: site.url, items: [described] });
  const written = feed.slice(feed.indexOf('<item>'), feed.lastIndexOf('</channel>'));
  return putIn(written, [renderContent(item, site, contentOf), ...itemElements(item, site)].join(''));
}

const marker = '<extra:elements/>';

function putIn(written: string, elements: string): string {
  const place = written.indexOf(marker);
  return written.slice(0, place) + elements + written.slice(place + marker.length);
}

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};

/** Elements of the channel. None depends on the clock, so a feed without new items is the same to the byte. */
function channelElements(model: FeedModel, site: Site): readonly string[] {
  const self = emptyElement('atom:link', {
    rel: 'self',
    type: 'application/rss+xml',
    href: toUrl(site, model.path),
  });
  const archive =
    model.archivePath === undefined
      ? []
      : [emptyElement('atom:link', { rel: 'prev-archive', href: toUrl(site, model.archivePath) })];
  const built = model.updated === undefined ? [] : [textElement('lastBuildDate', toRfc822(model.updated))];
  const image = parentElement('image', [
    textElement('url', toUrl(site, icons.small.path)),
    textElement('title', toReaderText(model.title)),
    textElement('link', toUrl(site, model.indexPath)),
  ]);
  return [self, ...linksToHub(site, 'atom:link'), ...archive, textElement('language', site.language), ...built, image];
}

function renderContent(item: FeedItem, site: Site, contentOf: ContentSource): string {
  return textElement('content:encoded', composeContent(item, site, contentOf(item)));
}

function itemElements(item: FeedItem, site: Site): readonly string[] {
  const { section, tags, authors, language } = item;
  return [
    ...(language ? [textElement('dc:language', language.lang)] : []),
    ...authors.map(({ name }) => textElement('dc:creator', toReaderText(name))),
    textElement('category', toReaderText(section.name), { domain: toUrl(site, '/') }),
    ...tags.map(({ name }) => textElement('category', toReaderText(name), { domain: toUrl(site, tagsPath) })),
    ...tickersOf(item).map((ticker) =>
      textElement('category', toReaderText(ticker), { domain: toUrl(site, tickersPath) }),
    ),
    ...(changeOf(item) === undefined
      ? []
      : [textElement('atom:updated', toIsoText(lastChangeOf(item), site.timeZone))]),
    ...mediaElements(item, site),
  ];
}

/**
 * Media elements of an item, without `media:description` and `media:title`, which Python's feedparser and programs
 * built on it show in place of the story.
 */
function mediaElements({ illustration, chartPictures }: FeedItem, site: Site): readonly string[] {
  const [chart] = chartPictures ?? [];
  const drawn = chart && { ...chart[1], src: chart[1].path, crops: undefined };
  const picture = illustration?.picture ?? drawn;
  if (!picture) return [];
  const credit = illustration?.credit;
  const thumbnail = picture.crops?.wide ?? { ...picture, path: picture.src };
  return [
    parentElement('media:content', credit ? [textElement('media:credit', toReaderText(credit))] : [], {
      url: toUrl(site, picture.src),
      medium: 'image',
      type: pictureType(picture.src),
      width: String(picture.widthPixels),
      height: String(picture.heightPixels),
    }),
    emptyElement('media:thumbnail', {
      url: toUrl(site, thumbnail.path),
      width: String(thumbnail.widthPixels),
      height: String(thumbnail.heightPixels),
    }),
  ];
}
