import { createJsonLd } from '../../../src/metadata/json-ld/json-ld.ts';
import { articleModelOf, site, type fullEntry } from '../../feeds/newsroom.ts';

export type Described = Readonly<Record<string, unknown>>;

/** As a crawler reads it. */
export function thingsOf(article: typeof fullEntry): readonly Described[] {
  const model = articleModelOf(article);
  const graph = createJsonLd({ frame: model.frame, article: model }, site);
  return graph ? (JSON.parse(JSON.stringify(graph)) as { '@graph': readonly Described[] })['@graph'] : [];
}
