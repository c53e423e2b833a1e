import { toIsoText, type Instant } from '../../domain/instant.ts';
import { instantOf, lastChangeOf } from '../../domain/moment.ts';
import type { NinjsModel, WireModel } from '../../domain/models/trust/ninjs.ts';
import { licensePath, ninjsPath, wirePath } from '../../domain/site/permalinks.ts';
import { pictureType, type Picture } from '../../domain/models/picture.ts';
import { toUrl, type Site } from '../../domain/site/site.ts';
import { topicUrl } from '../../domain/trust/media-topics.ts';
import { wordsFor } from '../../domain/language/words/words-for.ts';
import { storyIdentity } from '../identity.ts';
import { composeContent, titleOf, type ContentSource } from '../item.ts';
import { writeJson } from '../json.ts';

/*
 * IPTC ninjs 3.0: https://iptc.org/standards/ninjs/. It has only what the page shows; `firstCreated` is the date of
 * publication, and `versionCreated` that of the last update or correction.
 */

const standard = {
  name: 'ninjs',
  version: '3.0',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
};

/** Text of a story's `index.ninjs.json`. */
export function renderNinjs(model: NinjsModel, site: Site, contentOf: ContentSource): string {
  return `${writeJson({ ...describeStory(model, site, contentOf), standard })}\n`;
}

/** Text of `/wire.ninjs.json`: a composite item, with the newest stories as its associations. */
export function renderWire({ updated, stories }: WireModel, site: Site, contentOf: ContentSource): string {
  const date = updated === undefined ? {} : { versionCreated: toDateTime(updated, site) };
  const item = {
    uri: toUrl(site, wirePath),
    type: 'composite',
    representationType: 'full',
    ...date,
    language: site.language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: site.name }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: site.description }],
    infoSources: [{ name: site.publisher.name, uri: site.url }],
    associations: stories.map((story, index) => ({
      name: `story-${index + 1}`,
      ...describeStory(story, site, contentOf),
    })),
    standard,
  };
  return `${writeJson(item)}\n`;
}

function describeStory(
  { item, words, topics, organisations, policies }: NinjsModel,
  site: Site,
  contentOf: ContentSource,
) {
  const { kind, authors, published, illustration, dateline, section, tags } = item;
  const content = composeContent(item, site, contentOf(item));
  const { kinds } = wordsFor(site.language);
  return {
    uri: toUrl(site, ninjsPath(item.path)),
    type: 'text',
    representationType: 'full',
    version: String(1 + item.corrections.length),
    firstCreated: toDateTime(instantOf(published), site),
    versionCreated: toDateTime(lastChangeOf(item), site),
    pubStatus: 'usable',
    language: item.language?.lang ?? site.language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: titleOf(item, site) }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: item.summary }],
    bodies: [{ role: 'main', contentType: 'text/html', wordCount: words, value: content }],
    by: authors.map(({ name }) => name).join(', '),
    people: authors
      .filter((author) => author.kind === 'person')
      .map(({ name, path }) => ({ name, rel: 'author', uri: toUrl(site, path) })),
    ...(dateline !== undefined && { located: dateline }),
    subjects: [
      ...topics.map((topic) => ({ name: topic.name, rel: 'about', uri: topicUrl(topic), creator: 'IPTC' })),
      { name: section.name, rel: 'section', uri: toUrl(site, section.path) },
      ...tags.map(({ name, path }) => ({ name, rel: 'tag', uri: toUrl(site, path) })),
    ],
    genres: [{ name: kinds[kind], literal: kind }],
    organisations: organisations.map(({ name, path, symbols }) => {
      return { name, uri: toUrl(site, path), symbols: symbols.map(describeSymbol) };
    }),
    infoSources: [{ name: site.publisher.name, role: 'publisher', uri: site.url }],
    copyrightHolder: site.publisher.name,
    ...(site.machines && { rightsInfo: { linkedRights: toUrl(site, licensePath) } }),
    ...(illustration && { renditions: [describePicture(illustration.picture, site)] }),
    altIds: [
      { role: 'feed', value: storyIdentity(site, item.id) },
      { role: 'page', value: toUrl(site, item.path) },
    ],
    trustIndicators: trustRoles.flatMap(([policy, property]) => {
      const path = policies[policy];
      return path === undefined ? [] : [{ role: `https://schema.org/${property}`, href: toUrl(site, path) }];
    }),
  };
}

function describeSymbol(ticker: string) {
  const [exchange = '', symbol = ''] = ticker.split(':');
  return { exchange, symbol };
}

function describePicture({ src, widthPixels, heightPixels }: Picture, site: Site) {
  const contentType = pictureType(src);
  const href = toUrl(site, src);
  return { name: 'main', href, ...(contentType && { contentType }), width: widthPixels, height: heightPixels };
}

const trustRoles = [
  ['principles', 'publishingPrinciples'],
  ['corrections', 'correctionsPolicy'],
  ['ethics', 'ethicsPolicy'],
  ['masthead', 'masthead'],
  ['ownership', 'ownershipFundingInfo'],
] as const;

function toDateTime(instant: Instant, site: Site): string {
  return toIsoText(instant, site.timeZone);
}
