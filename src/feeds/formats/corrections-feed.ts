import { formatsFor } from '../../domain/language/format.ts';
import { icons } from '../../domain/site/icons.ts';
import { toIsoText } from '../../domain/instant.ts';
import { labelledTitle } from '../../domain/site/labelled-title.ts';
import { instantOf } from '../../domain/moment.ts';
import type { CorrectionFeedItem, CorrectionsFeedModel } from '../../domain/models/trust/corrections.ts';
import { correctionsAtomPath, correctionsPath, feedPath, jsonFeedPath } from '../../domain/site/permalinks.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';
import { wordsFor } from '../../domain/language/words/words-for.ts';
import { dateOfEmptyFeed, linksToHub, toRfc822 } from '../feed-parts.ts';
import { correctionIdentity, feedIdentity } from '../identity.ts';
import { writeJson } from '../json.ts';
import { inOwnDirection } from '../own-direction.ts';
import { toHtml, toReaderText } from '../reader-text.ts';
import { emptyElement, escapeText, parentElement, textElement, xmlDeclaration } from '../xml.ts';

/*
 * Feeds of corrections in three formats. Each correction is an item with its own date and identity, so that its story
 * keeps its date and is not shown again.
 */

/** Renders corrections as RSS 2.0. */
export function renderCorrectionsRss(model: CorrectionsFeedModel, site: Site): string {
  const children = [
    textElement('title', toReaderText(model.title)),
    textElement('description', toHtml(model.description)),
    textElement('link', toUrl(site, correctionsPath)),
    emptyElement('atom:link', {
      rel: 'self',
      type: 'application/rss+xml',
      href: toUrl(site, feedPath(correctionsPath)),
    }),
    ...linksToHub(site, 'atom:link'),
    textElement('language', site.language),
    ...(model.updated === undefined ? [] : [textElement('lastBuildDate', toRfc822(model.updated))]),
    ...model.items.map((item) =>
      parentElement('item', [
        textElement('title', toReaderText(titleOf(item, site))),
        textElement('link', toUrl(site, item.path)),
        textElement('guid', correctionIdentity(site, item.id), { isPermaLink: 'false' }),
        textElement('pubDate', toRfc822(instantOf(item.date))),
        textElement('description', toHtml(item.text)),
        textElement('content:encoded', contentOf(item, model, site)),
      ]),
    ),
  ];
  const attributes = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  };
  return xmlDeclaration + parentElement('rss', [parentElement('channel', children)], attributes);
}

/** Renders corrections as Atom 1.0 (RFC 4287). */
export function renderCorrectionsAtom(model: CorrectionsFeedModel, site: Site): string {
  const children = [
    textElement('id', feedIdentity(site, correctionsPath)),
    textElement('title', model.title),
    textElement('subtitle', model.description),
    textElement('icon', toUrl(site, icons.small.path)),
    textElement('updated', toIsoText(model.updated ?? dateOfEmptyFeed, site.timeZone)),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: toUrl(site, correctionsAtomPath) }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: toUrl(site, correctionsPath) }),
    ...linksToHub(site, 'link'),
    parentElement('author', [textElement('name', site.publisher.name), textElement('uri', site.url)]),
    ...model.items.map((item) => {
      const date = toIsoText(instantOf(item.date), site.timeZone);
      return parentElement('entry', [
        textElement('id', correctionIdentity(site, item.id)),
        textElement('title', toHtml(titleOf(item, site)), { type: 'html' }),
        emptyElement('link', { rel: 'alternate', type: 'text/html', href: toUrl(site, item.path) }),
        textElement('published', date),
        textElement('updated', date),
        textElement('summary', toHtml(item.text), { type: 'html' }),
        textElement('content', contentOf(item, model, site), { type: 'html' }),
      ]);
    }),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language };
  return xmlDeclaration + parentElement('feed', children, attributes);
}

/** Renders corrections as JSON Feed 1.1. */
export function renderCorrectionsJson(model: CorrectionsFeedModel, site: Site): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: model.title,
    description: model.description,
    home_page_url: toUrl(site, correctionsPath),
    feed_url: toUrl(site, jsonFeedPath(correctionsPath)),
    icon: toUrl(site, icons.large.path),
    language: site.language,
    authors: [{ name: site.publisher.name, url: site.url }],
    ...(site.announce?.hub !== undefined && { hubs: [{ type: 'WebSub', url: site.announce.hub }] }),
    items: model.items.map((item) => ({
      id: correctionIdentity(site, item.id),
      url: toUrl(site, item.path),
      title: titleOf(item, site),
      summary: item.text,
      content_html: contentOf(item, model, site),
      date_published: toIsoText(instantOf(item.date), site.timeZone),
    })),
  };
  return writeJson(feed);
}

function titleOf({ kind, articleKind, title }: CorrectionFeedItem, site: Site): string {
  const { correctionKinds, colon } = wordsFor(site.language);
  return `${correctionKinds[kind]}${colon} ${labelledTitle({ kind: articleKind, title }, site)}`;
}

/** Address of the correction on its story's page. Links of items have no fragment, since some readers remove it. */
function addressOf({ path }: CorrectionFeedItem, site: Site): string {
  return `${toUrl(site, path)}#corrections`;
}

function contentOf(item: CorrectionFeedItem, { policy }: CorrectionsFeedModel, site: Site): string {
  const { colon, comma, correctionKinds, direction, trust } = wordsFor(site.language);
  const day = escapeText(formatsFor(site).date(item.date));
  const label = `${escapeText(correctionKinds[item.kind])}${comma} ${day}${colon}`;
  const note = `<p><strong>${label}</strong> ${inOwnDirection(item.text, site)}</p>`;
  const links = [
    parentElement('a', [inOwnDirection(labelledTitle({ kind: item.articleKind, title: item.title }, site), site)], {
      href: addressOf(item, site),
    }),
    ...(policy === undefined ? [] : [textElement('a', trust.correctionsPolicy, { href: toUrl(site, policy) })]),
  ];
  const content = `${note}\n<p>${links.join(' · ')}</p>`;
  return direction === 'rtl' ? parentElement('div', [content], { dir: 'rtl' }) : content;
}
