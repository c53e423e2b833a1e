import { all, texts, type Element } from '../../../feeds/reading/read-xml.ts';
import { countFaults, type Counts } from '../count-faults.ts';

/*
 * RFC 4287, section 4, as far as a feed without extensions and Atom's rarer elements can break it. Elements are named
 * as they are in the file: Atom's namespace is the default one there.
 */

const feedElements: Counts = {
  author: 'any',
  category: 'any',
  contributor: 'any',
  entry: 'any',
  generator: 'at most one',
  icon: 'at most one',
  id: 'one',
  link: 'any',
  logo: 'at most one',
  rights: 'at most one',
  subtitle: 'at most one',
  title: 'one',
  updated: 'one',
};

const entryElements: Counts = {
  author: 'any',
  category: 'any',
  content: 'at most one',
  contributor: 'any',
  id: 'one',
  link: 'any',
  published: 'at most one',
  rights: 'at most one',
  source: 'at most one',
  summary: 'at most one',
  title: 'one',
  updated: 'one',
};

const personElements: Counts = { name: 'one', uri: 'at most one', email: 'at most one' };

/** What is wrong with an Atom feed; empty if nothing is. */
export function atomFaults(feed: Element): readonly string[] {
  const entries = all(feed, 'entry');
  const isSigned = all(feed, 'author').length > 0;
  const names = entries.map((entry) => `${texts(entry, 'id').join()} ${texts(entry, 'updated').join()}`);
  return [
    ...(feed.name === 'feed' ? [] : [`The root is <${feed.name}>.`]),
    ...(feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['The namespace is not Atom’s.']),
    ...containerFaults(feed, feedElements),
    ...(all(feed, 'link').some(({ attributes }) => attributes['rel'] === 'self') ? [] : ['No link to itself.']),
    ...(new Set(names).size === names.length ? [] : ['Two entries have one name and one date.']),
    ...entries.flatMap((entry) => entryFaults(entry, isSigned)),
  ];
}

function entryFaults(entry: Element, isFeedSigned: boolean): readonly string[] {
  const [content] = all(entry, 'content');
  const hasAlternate = all(entry, 'link').some(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
  const hasSummary = all(entry, 'summary').length > 0;
  return [
    ...containerFaults(entry, entryElements),
    ...((content ?? hasAlternate) ? [] : ['An entry without content needs a link to its page.']),
    ...(content?.attributes['src'] !== undefined && !hasSummary ? ['Content from elsewhere needs a summary.'] : []),
    ...(isFeedSigned || all(entry, 'author').length > 0 ? [] : ['Nobody has signed the entry.']),
  ];
}

/** Faults of what feeds and entries have in common. */
function containerFaults(element: Element, permitted: Counts): readonly string[] {
  const alternates = all(element, 'link')
    .filter(({ attributes: { rel = 'alternate' } }) => rel === 'alternate')
    .map(({ attributes: { type, hreflang } }) => `${type ?? ''} ${hreflang ?? ''}`);
  return [
    ...countFaults(element, permitted),
    ...texts(element, 'id').filter((id) => !isAbsoluteIri(id)),
    ...[...texts(element, 'updated'), ...texts(element, 'published')].filter((date) => !isDate(date)),
    ...(new Set(alternates).size === alternates.length ? [] : ['Two links to one kind of page.']),
    ...all(element, 'link').flatMap(({ attributes: { href } }) => (href ? [] : ['A link without an address.'])),
    ...all(element, 'category').flatMap(({ attributes: { term } }) => (term ? [] : ['A category without a term.'])),
    ...[...all(element, 'author'), ...all(element, 'contributor')].flatMap((person) => [
      ...countFaults(person, personElements),
      ...texts(person, 'uri').filter((uri) => !isAbsoluteIri(uri)),
    ]),
    ...['title', 'subtitle', 'summary', 'rights', 'content'].flatMap((name) => all(element, name).flatMap(textFaults)),
  ];
}

/** Text and escaped HTML hold no elements of their own. */
function textFaults({ name, attributes: { type = 'text' }, children }: Element): readonly string[] {
  if (type !== 'text' && type !== 'html') return [`<${name}> is of type ${type}.`];
  return children.length === 0 ? [] : [`<${name} type="${type}"> holds elements.`];
}

function isAbsoluteIri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}

function isDate(text: string): boolean {
  const isWritten = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  return isWritten && !Number.isNaN(Date.parse(text));
}
