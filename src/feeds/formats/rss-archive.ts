import { toIsoText } from '../../domain/instant.ts';
import type { ArchivedItem, FeedArchiveModel } from '../../domain/models/feeds/feed-archive.ts';
import { instantOf, lastChangeOf } from '../../domain/moment.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';
import { toRfc822 } from '../feed-parts.ts';
import { storyIdentity } from '../identity.ts';
import { titleOf } from '../item.ts';
import { toHtml, toReaderText } from '../reader-text.ts';
import { emptyElement, parentElement, textElement, xmlDeclaration } from '../xml.ts';

/**
 * Renders an archived part of an RSS feed (RFC 5005, section 4). A feed reader that missed stories follows
 * `prev-archive` until it finds a story that it has. Stories have their summaries only, and the same ids as in the
 * feed.
 */
export function renderRssArchive(model: FeedArchiveModel, site: Site): string {
  const link = (rel: string, path: string | undefined) =>
    path === undefined ? '' : emptyElement('atom:link', { rel, href: toUrl(site, path) });
  const channel = [
    textElement('title', toReaderText(model.title)),
    textElement('link', toUrl(site, model.indexPath)),
    textElement('description', toHtml(model.description)),
    textElement('language', site.language),
    textElement('lastBuildDate', toRfc822(model.updated)),
    emptyElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: toUrl(site, model.path) }),
    link('current', model.currentPath),
    link('prev-archive', model.olderPath),
    link('next-archive', model.newerPath),
    emptyElement('fh:archive', {}),
    ...model.items.map((item) => renderItem(item, site)),
  ];
  return xmlDeclaration + parentElement('rss', [parentElement('channel', channel)], { version: '2.0', ...namespaces });
}

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

function renderItem(item: ArchivedItem, site: Site): string {
  return parentElement('item', [
    textElement('title', toReaderText(titleOf(item, site))),
    textElement('link', toUrl(site, item.path)),
    textElement('guid', storyIdentity(site, item.id), { isPermaLink: 'false' }),
    textElement('pubDate', toRfc822(instantOf(item.published))),
    textElement('description', toHtml(item.summary)),
    item.language === undefined ? '' : textElement('dc:language', item.language.lang),
    item.updated === undefined ? '' : textElement('atom:updated', toIsoText(lastChangeOf(item), site.timeZone)),
  ]);
}
