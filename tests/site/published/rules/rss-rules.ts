import { all, texts, type Element } from '../../../feeds/reading/read-xml.ts';
import { countFaults, type Counts } from '../count-faults.ts';

/*
 * RSS 2.0 and the best practices of the RSS Advisory Board, as far as a feed can break them that uses no element which
 * readers have given up (`cloud`, `textInput`, `skipDays` …); and the few elements of other namespaces that ours has.
 */

const channelElements: Counts = {
  title: 'one',
  link: 'one',
  description: 'one',
  language: 'at most one',
  lastBuildDate: 'at most one',
  image: 'at most one',
  'atom:link': 'any',
  item: 'any',
};

const itemElements: Counts = {
  title: 'one',
  link: 'one',
  guid: 'one',
  description: 'one',
  pubDate: 'one',
  category: 'any',
  'content:encoded': 'one',
  'dc:creator': 'any',
  'atom:updated': 'at most one',
  'media:content': 'any',
  'media:thumbnail': 'at most one',
};

const imageElements: Counts = { url: 'one', title: 'one', link: 'one' };

/** What is wrong with an RSS feed; empty if nothing is. */
export function rssFaults(root: Element): readonly string[] {
  const [channel, ...others] = root.children;
  if (root.name !== 'rss' || root.attributes['version'] !== '2.0') return ['This is no RSS 2.0.'];
  if (channel?.name !== 'channel' || others.length > 0) return ['There is not exactly one channel.'];
  const items = all(channel, 'item');
  const names = items.flatMap((item) => texts(item, 'guid'));
  const selves = all(channel, 'atom:link').filter(({ attributes }) => attributes['rel'] === 'self');
  return [
    ...countFaults(channel, channelElements),
    ...emptyFaults(channel, ['title', 'link', 'description']),
    ...addressFaults(channel),
    ...dateFaults(channel, 'lastBuildDate'),
    ...(selves.length === 1 ? [] : ['The feed does not say once where it stands.']),
    ...all(channel, 'image').flatMap((image) => imageFaults(image, channel)),
    ...(new Set(names).size === names.length ? [] : ['Two items have one name.']),
    ...items.flatMap(itemFaults),
  ];
}

function itemFaults(item: Element): readonly string[] {
  const elements = item.children.map(({ name }) => name);
  return [
    ...countFaults(item, itemElements),
    ...emptyFaults(item, ['title', 'link', 'guid', 'description', 'pubDate', 'content:encoded', 'category']),
    ...addressFaults(item),
    ...dateFaults(item, 'pubDate'),
    ...(elements.indexOf('description') < elements.indexOf('content:encoded')
      ? []
      : ['Some readers take for the text what comes last: the description is after it.']),
    ...all(item, 'media:content').flatMap(({ attributes: { url = '', medium, type = '' } }) =>
      isAddress(url) && medium === 'image' && type.startsWith('image/') ? [] : [`"${url}" is no picture.`],
    ),
  ];
}

/** The picture represents the channel: both have one name and one address. */
function imageFaults(image: Element, channel: Element): readonly string[] {
  const isSame = ['title', 'link'].every((name) => texts(image, name)[0] === texts(channel, name)[0]);
  return [
    ...countFaults(image, imageElements),
    ...texts(image, 'url').filter((url) => !isAddress(url) || !/\.(?:png|jpe?g|gif)$/.test(url)),
    ...(isSame ? [] : ['The picture has another title or link than its channel.']),
  ];
}

function emptyFaults(element: Element, names: readonly string[]): readonly string[] {
  return names.filter((name) => texts(element, name).some((text) => text.trim() === '')).map((name) => `<${name}/>`);
}

function addressFaults(element: Element): readonly string[] {
  return texts(element, 'link').filter((link) => !isAddress(link));
}

/** RFC 822, with the four digits of the year that RSS recommends; the day of the week is the date's own. */
function dateFaults(element: Element, name: string): readonly string[] {
  return texts(element, name).filter((date) => {
    const isWritten = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/.test(date);
    return !isWritten || new Date(date).toUTCString().slice(0, 16) !== date.slice(0, 16);
  });
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/.test(text) && URL.canParse(text);
}
