import { toSitePath } from './scan-page.ts';

/** What stands before an address that a feed, a sitemap, an outline or `robots.txt` gives: a tag, an attribute or a key. */
const addressPrefix =
  /(?:<(?:loc|link|url|uri)>|\b(?:href|url|xmlUrl|htmlUrl)="|"(?:(?:feed_|home_page_|next_)?url|icon|favicon|image|avatar)":"|Sitemap: )$/;
const longestPrefix = 20;

/**
 * Finds the addresses of this site that a file for machines gives. Those in the stories that it carries are not looked
 * at: they are on the stories' pages, too, and are looked at there.
 *
 * @returns paths of the site: `/2014/10/alibaba-apple-pay/`.
 */
export function scanDocument(text: string, siteUrl: string): readonly string[] {
  const paths = new Set<string>();
  for (let at = text.indexOf(siteUrl); at >= 0; at = text.indexOf(siteUrl, at + siteUrl.length)) {
    if (!addressPrefix.test(text.slice(Math.max(0, at - longestPrefix), at))) continue;
    const address = /^[^<"\s]*/.exec(text.slice(at, at + longestAddress))?.[0] ?? '';
    const path = toSitePath(address, '/', siteUrl);
    if (path !== undefined) paths.add(path);
  }
  return [...paths];
}

/** Longer ones are no addresses of this site: its names end at 255 bytes each. */
const longestAddress = 2_000;
