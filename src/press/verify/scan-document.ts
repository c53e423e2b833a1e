import { toSitePath } from './scan-page.ts';

/** Tag, attribute or key that precedes an address in a feed, a sitemap, an outline or `robots.txt`. */
const addressPrefix =
  /(?:<(?:loc|link|url|uri)>|\b(?:href|url|xmlUrl|htmlUrl)="|"(?:(?:feed_|home_page_|next_)?url|icon|favicon|image|avatar)":"|Sitemap: )$/;
const longestPrefix = 20;

/**
 * Finds the addresses of this site in a machine-readable file. Addresses within the text of stories are left out: they
 * are found on the stories' pages.
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

/** Longer addresses are not of this site, whose path segments have at most 255 bytes each. */
const longestAddress = 2_000;
