import type { Frame } from '../../../src/domain/models/frame.ts';
import { createJsonLd } from '../../../src/metadata/json-ld/json-ld.ts';
import { articleModelOf, site, type fullEntry } from '../../feeds/newsroom.ts';

export type Described = Readonly<Record<string, unknown>>;

/** The frame of a section's page. */
export const frame: Frame = {
  path: '/technology/',
  title: 'Technology',
  description: 'Machines and software.',
  crumbs: [{ name: 'Front page', path: '/' }],
  feed: { title: 'Technology', path: '/technology/rss.xml' },
  nav: [],
  footer: [],
  policies: {},
};

/** As a crawler reads it. */
export function thingsOf(article: typeof fullEntry): readonly Described[] {
  const model = articleModelOf(article);
  const graph = createJsonLd({ frame: model.frame, article: model }, site);
  return graph ? (JSON.parse(JSON.stringify(graph)) as { '@graph': readonly Described[] })['@graph'] : [];
}
