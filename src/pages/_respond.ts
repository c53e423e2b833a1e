import { renderArticleBody } from '../content/body.ts';
import { renderJsonItem } from '../feeds/json-feed.ts';
import { keepByItem, keepPromisedByItem } from '../feeds/keep.ts';
import { renderRssItem } from '../feeds/rss.ts';
import { site } from '../newsroom/site.ts';

/*
 * What is kept in each of the press's workers, in bytes. Reading a story's Markdown costs three times as much as all
 * that comes after it: so its text is kept for longest, some 6,000 stories of usual length.
 */
const keptContents = 30_000_000;
const keptItems = 5_000_000;

/** An item's text for a feed: safe HTML in which every address is absolute. */
export const contentOf = keepByItem(
  ({ body, path }) => renderArticleBody(body, { absolute: true, pagePath: path }),
  keptContents,
);

/** An item as RSS has it. */
export const rssItemOf = keepPromisedByItem((item) => renderRssItem(item, site, contentOf), keptItems);

/** An item as JSON Feed has it. */
export const jsonItemOf = keepByItem((item) => renderJsonItem(item, site, contentOf), keptItems);

/** A file in UTF-8; the host says the same of it once it is published. */
export function respond(text: string, mediaType: string): Response {
  return new Response(text, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
}
