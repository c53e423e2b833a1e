import { icons } from '../../domain/site/icons.ts';
import { toIsoText } from '../../domain/instant.ts';
import { instantOf, lastChangeOf } from '../../domain/moment.ts';
import type { FeedItem, FeedModel } from '../../domain/models/feeds/feed.ts';
import { atomPath, tagsPath, tickersPath } from '../../domain/site/permalinks.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';
import { dateOfEmptyFeed, linksToHub } from '../feed-parts.ts';
import { feedIdentity, storyIdentity } from '../identity.ts';
import { composeContent, tickersOf, titleOf, type ContentSource } from '../item.ts';
import { looksLikeMarkup, toHtml } from '../reader-text.ts';
import { emptyElement, parentElement, textElement, xmlDeclaration } from '../xml.ts';

/**
 * Renders Atom 1.0 (RFC 4287) with the full text of every story. Its address is always `/atom.xml`, not the model's
 * path.
 */
export function renderAtom(model: FeedModel, site: Site, contentOf: ContentSource): string {
  const children = [
    textElement('id', feedIdentity(site, model.indexPath)),
    textConstruct('title', model.title),
    textConstruct('subtitle', model.description),
    textElement('icon', toUrl(site, icons.small.path)),
    textElement('updated', toIsoText(model.updated ?? dateOfEmptyFeed, site.timeZone)),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: toUrl(site, atomPath) }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: toUrl(site, model.indexPath) }),
    ...(model.atomArchivePath === undefined
      ? []
      : [emptyElement('link', { rel: 'prev-archive', href: toUrl(site, model.atomArchivePath) })]),
    ...linksToHub(site, 'link'),
    parentElement('author', [textElement('name', site.publisher.name), textElement('uri', site.url)]),
    ...model.items.map((item) => renderEntry(item, site, contentOf)),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language };
  return xmlDeclaration + parentElement('feed', children, attributes);
}

function renderEntry(item: FeedItem, site: Site, contentOf: ContentSource): string {
  const { section, tags, authors, published, language } = item;
  const children = [
    textElement('id', storyIdentity(site, item.id)),
    textConstruct('title', titleOf(item, site)),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: toUrl(site, item.path) }),
    textElement('published', toIsoText(instantOf(published), site.timeZone)),
    textElement('updated', toIsoText(lastChangeOf(item), site.timeZone)),
    ...authors.map(({ name, path }) =>
      parentElement('author', [textElement('name', name), textElement('uri', toUrl(site, path))]),
    ),
    emptyElement('category', { term: section.name, scheme: toUrl(site, '/') }),
    ...tags.map(({ name }) => emptyElement('category', { term: name, scheme: toUrl(site, tagsPath) })),
    ...tickersOf(item).map((ticker) => emptyElement('category', { term: ticker, scheme: toUrl(site, tickersPath) })),
    textConstruct('summary', item.summary),
    textElement('content', composeContent(item, site, contentOf(item)), { type: 'html' }),
  ];
  return parentElement('entry', children, language && { 'xml:lang': language.lang });
}

/**
 * Writes plain text; as escaped HTML with `type="html"` if it looks like markup, since some readers parse all text as
 * HTML.
 */
export function textConstruct(name: string, text: string): string {
  return looksLikeMarkup(text) ? textElement(name, toHtml(text), { type: 'html' }) : textElement(name, text);
}
