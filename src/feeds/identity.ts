import type { Site } from '../domain/site/site.ts';

/**
 * The year in which the engine began to make these names. A tag URI (RFC 4151) says by it when its minter held the
 * host; it is no date of the story's.
 */
const mintingYear = '2026';

/**
 * The story's name in every feed, for ever. Shape: `tag:example.com,2026:story:2014/alibaba-apple-pay`.
 *
 * Readers show a story again when its name changes, so that it is made of the article's `id` and the host alone:
 * not of the address, which holds the slug and the month; nor of `published`, which an editor may put right; nor of
 * the section; nor of the base path, which changes when the site moves to another folder. A newsroom that moves to
 * another host has moved house: its subscribers see its stories once more.
 */
export function storyIdentity(site: Pick<Site, 'url'>, id: string): string {
  return mint(site, `story:${id}`);
}

/** A correction's name in feeds. Shape: `tag:example.com,2026:correction:2014/alibaba-apple-pay/2014-10-28T14:15:00Z`. */
export function correctionIdentity(site: Pick<Site, 'url'>, id: string): string {
  return mint(site, `correction:${id}`);
}

/** The feed's own name, after the index that it follows. Shape: `tag:example.com,2026:feed:/technology/`. */
export function feedIdentity(site: Pick<Site, 'url'>, indexPath: string): string {
  return mint(site, `feed:${indexPath}`);
}

function mint(site: Pick<Site, 'url'>, name: string): string {
  const { hostname } = new URL(site.url);
  return `tag:${hostname},${mintingYear}:${encodeURI(name.toWellFormed()).replaceAll('#', '%23')}`;
}
