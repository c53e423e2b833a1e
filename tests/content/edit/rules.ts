import type { FixRules } from '../../../src/content/edit/fix-article.ts';
import { findTagSpellings } from '../../../src/content/edit/tag-spellings.ts';
import { reader } from '../article.ts';

/** The rules of a newsroom in New York, where stories write these tags. */
export function rulesFor(tags: readonly string[] = [], language = 'en'): FixRules {
  return {
    schema: reader.schema,
    timeZone: 'America/New_York',
    language,
    tags: findTagSpellings(tags, [{ id: 'ipo', synonyms: ['ipos', 'initial-public-offerings'] }], language),
  };
}
