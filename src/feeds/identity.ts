import type { Site } from '../domain/site/site.ts';

/**
 * Year from which the engine mints these ids. In a tag URI (RFC 4151) it is a date on which the minter owned the host,
 * not the date of the story.
 */
const mintingYear = '2026';

/**
 * Permanent id of a story in every feed. Shape: `tag:example.com,2026:story:2014/alibaba-apple-pay`.
 *
 * Readers show a story again when its id changes, so it depends only on the article's `id` and the host: not on the
 * address, which has the slug and the month; nor on `published`, which an editor may correct; nor on the section; nor
 * on the base path, which changes when the site moves to another folder. After a move to another host, subscribers see
 * all stories once more.
 */
export function storyIdentity(site: Pick<Site, 'url'>, id: string): string {
  return mint(site, `story:${id}`);
}

/**
 * Id of a correction in feeds. Shape: `tag:example.com,2026:correction:2014/alibaba-apple-pay/2014-10-28T14:15:00Z`.
 */
export function correctionIdentity(site: Pick<Site, 'url'>, id: string): string {
  return mint(site, `correction:${id}`);
}

/** Id of a feed, from the path of its index. Shape: `tag:example.com,2026:feed:/technology/`. */
export function feedIdentity(site: Pick<Site, 'url'>, indexPath: string): string {
  return mint(site, `feed:${indexPath}`);
}

function mint(site: Pick<Site, 'url'>, name: string): string {
  const { hostname } = new URL(site.url);
  return `tag:${hostname},${mintingYear}:${encodeURI(name.toWellFormed()).replaceAll('#', '%23')}`;
}
