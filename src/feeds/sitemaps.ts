import { isDayAlone, toIsoDate, type Moment } from '../domain/moment.ts';
import type { NewsSitemapModel, SitemapModel } from '../domain/models/feeds/sitemap.ts';
import { toUrl, type Site } from '../domain/site/site.ts';
import { parentElement, textElement, xmlDeclaration } from './xml.ts';

/*
 * Sitemaps are written here instead of by `@astrojs/sitemap`. That integration lists the pages that Astro rendered in
 * this build, of which an incremental build renders few; with all pages as `customPages`, it still sorts and writes all
 * files on every build and bypasses the ledger of changed files. It cannot name files by month, gives all files of its
 * index one `lastmod`, and splits by number, so that one new story moves every later boundary. It has no news sitemap.
 * Its serialiser (`sitemap`) is a stream that takes three times as long for the same `<url>`s; the tests parse our
 * files with its parser.
 */

/** Renders `/sitemap-2014-10.xml`, `/sitemap-pages.xml` and the like. */
export function renderSitemap(model: SitemapModel, site: Site): string {
  return renderSet('urlset', 'url', model, site);
}

/** Renders `/sitemap-index.xml`, whose entries are the other files. */
export function renderSitemapIndex(model: SitemapModel, site: Site): string {
  return renderSet('sitemapindex', 'sitemap', model, site);
}

/** Renders `/news-sitemap.xml`. Without recent stories it is valid and empty. */
export function renderNewsSitemap(model: NewsSitemapModel, site: Site): string {
  const publicationIn = (lang: string) =>
    parentElement('news:publication', [
      textElement('news:name', site.name),
      textElement('news:language', newsLanguage(lang)),
    ]);
  const urls = model.stories.map(({ path, title, published, lang = site.language }) => {
    const news = parentElement('news:news', [
      publicationIn(lang),
      textElement('news:publication_date', toIsoDate(published, site.timeZone)),
      textElement('news:title', title),
    ]);
    return `${parentElement('url', [textElement('loc', toUrl(site, path)), news])}\n`;
  });
  const namespaces = { xmlns: sitemapNamespace, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };
  return xmlDeclaration + parentElement('urlset', ['\n', ...urls], namespaces);
}

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function renderSet(root: string, item: string, { entries }: SitemapModel, site: Site): string {
  const items = entries.map(({ path, lastChange }) => {
    const change = lastChange === undefined ? '' : textElement('lastmod', toUtcText(lastChange));
    return `${parentElement(item, [textElement('loc', toUrl(site, path)), change])}\n`;
  });
  return xmlDeclaration + parentElement(root, ['\n', ...items], { xmlns: sitemapNamespace });
}

/**
 * Formats a time as `2014-10-28T13:30:00Z`, or a day as `2014-10-28`. In UTC, since computing the newsroom's offset is
 * slow.
 */
function toUtcText(moment: Moment): string {
  if (isDayAlone(moment)) return moment.day;
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/**
 * ISO 639 code of a language, with the two forms of Chinese that Google distinguishes: `en-GB` → `en`, `zh-TW` →
 * `zh-tw`.
 */
function newsLanguage(language: string): string {
  const tag = language.toLowerCase();
  return tag === 'zh-cn' || tag === 'zh-tw' ? tag : (tag.split('-')[0] ?? tag);
}
