import { toIsoText } from '../../domain/instant.ts';
import type { ArchivedItem, FeedArchiveModel } from '../../domain/models/feeds/feed-archive.ts';
import { instantOf, lastChangeOf } from '../../domain/moment.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';
import { textConstruct } from './atom.ts';
import { feedIdentity, storyIdentity } from '../identity.ts';
import { titleOf } from '../item.ts';
import { emptyElement, parentElement, textElement, xmlDeclaration } from '../xml.ts';

/** Renders an archived part of the site's Atom feed (RFC 5005, section 4); see `rss-archive.ts`. */
export function renderAtomArchive(model: FeedArchiveModel, site: Site): string {
  const link = (rel: string, path: string | undefined) =>
    path === undefined ? '' : emptyElement('link', { rel, href: toUrl(site, path) });
  const children = [
    textElement('id', feedIdentity(site, model.indexPath)),
    textConstruct('title', model.title),
    textElement('updated', toIsoText(model.updated, site.timeZone)),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: toUrl(site, model.path) }),
    link('current', model.currentPath),
    link('prev-archive', model.olderPath),
    link('next-archive', model.newerPath),
    parentElement('author', [textElement('name', site.publisher.name), textElement('uri', site.url)]),
    emptyElement('fh:archive', {}),
    ...model.items.map((item) => renderEntry(item, site)),
  ];
  return xmlDeclaration + parentElement('feed', children, { ...namespaces, 'xml:lang': site.language });
}

const namespaces = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

function renderEntry(item: ArchivedItem, site: Site): string {
  const children = [
    textElement('id', storyIdentity(site, item.id)),
    textConstruct('title', titleOf(item, site)),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: toUrl(site, item.path) }),
    textElement('published', toIsoText(instantOf(item.published), site.timeZone)),
    textElement('updated', toIsoText(lastChangeOf(item), site.timeZone)),
    textConstruct('summary', item.summary),
  ];
  return parentElement('entry', children, item.language && { 'xml:lang': item.language.lang });
}
