import { all, texts, type Element } from '../../../feeds/reading/read-xml.ts';

/*
 * The sitemap protocol 0.9, and Google's rules for news. `schemas/` states the same as XML Schemas, for `xmllint`.
 */

const mostAddressCharacters = 2048;
const newsMilliseconds = 2 * 24 * 3600 * 1000;

/** What is wrong with a file of pages; empty if nothing is. */
export function sitemapFaults(root: Element, siteUrl: string): readonly string[] {
  return listFaults(root, 'urlset', 'url', ['loc', 'lastmod', 'changefreq', 'priority'], siteUrl);
}

/** What is wrong with an index of such files. */
export function sitemapIndexFaults(root: Element, siteUrl: string): readonly string[] {
  return listFaults(root, 'sitemapindex', 'sitemap', ['loc', 'lastmod'], siteUrl);
}

/** What is wrong with a sitemap of news at an instant. */
export function newsSitemapFaults(root: Element, siteUrl: string, now: number): readonly string[] {
  return [
    ...listFaults(root, 'urlset', 'url', ['loc', 'lastmod', 'news:news'], siteUrl),
    ...(all(root, 'url').length <= 1_000 ? [] : ['There are more than 1,000 stories.']),
    ...all(root, 'url').flatMap((url) => newsFaults(url, now)),
  ];
}

function newsFaults(url: Element, now: number): readonly string[] {
  const [news, ...others] = all(url, 'news:news');
  if (!news || others.length > 0) return ['A story has not exactly one <news:news>.'];
  const [language = ''] = texts(news, 'news:publication', 'news:language');
  const [written = ''] = texts(news, 'news:publication_date');
  const date = Date.parse(written);
  return [
    ...childFaults(news, ['news:publication', 'news:publication_date', 'news:title']),
    ...all(news, 'news:publication').flatMap((child) => childFaults(child, ['news:name', 'news:language'])),
    ...(/^(?:[a-z]{2,3}|zh-cn|zh-tw)$/.test(language) ? [] : [`"${language}" is no language.`]),
    ...(isDate(written) && date <= now && date > now - newsMilliseconds ? [] : [`${written} is no date of news.`]),
    ...(texts(news, 'news:title').every((title) => title.trim() !== '') ? [] : ['A story has no title.']),
  ];
}

/** Whether an element has each of the children once, in this order, and no others. */
function childFaults({ name, children }: Element, names: readonly string[]): readonly string[] {
  const found = children.map((child) => child.name).join(' ');
  return found === names.join(' ') ? [] : [`<${name}> holds ${found}, not ${names.join(' ')}.`];
}

function listFaults(
  root: Element,
  rootName: string,
  itemName: string,
  permitted: readonly string[],
  siteUrl: string,
): readonly string[] {
  const items = root.children;
  const addresses = texts(root, itemName, 'loc');
  return [
    ...(root.name === rootName ? [] : [`The root is <${root.name}>.`]),
    ...(root.attributes['xmlns'] === 'http://www.sitemaps.org/schemas/sitemap/0.9' ? [] : ['The namespace is wrong.']),
    ...(items.length <= 50_000 ? [] : [`There are ${items.length} items.`]),
    ...items.filter(({ name }) => name !== itemName).map(({ name }) => `<${rootName}> has a <${name}>.`),
    ...items.flatMap((item) => [
      ...(all(item, 'loc').length === 1 ? [] : ['An item has not exactly one address.']),
      ...item.children.filter(({ name }) => !permitted.includes(name)).map(({ name }) => `An item has a <${name}>.`),
      ...(new Set(item.children.map(({ name }) => name)).size === item.children.length
        ? []
        : ['An element is doubled.']),
      ...texts(item, 'lastmod').filter((date) => !isDate(date)),
    ]),
    ...addresses.filter((address) => !isAddress(address) || !address.startsWith(siteUrl)),
    ...(new Set(addresses).size === addresses.length ? [] : ['An address is doubled.']),
  ];
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/.test(text) && text.length < mostAddressCharacters && URL.canParse(text);
}

/** A date of the W3C's profile of ISO 8601, as far as the day at least. */
function isDate(text: string): boolean {
  const isWritten = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
  return isWritten && !Number.isNaN(Date.parse(text));
}
