import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import { createEdition, type Edition } from '../../src/domain/edition/edition.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Newsroom } from '../../src/domain/edition/newsroom.ts';
import type { Site } from '../../src/domain/site/site.ts';
import { plainFields } from '../domain/plain-fields.ts';

/** Noon in London. */
export const now = Date.UTC(2026, 5, 30, 12) as Instant;

export const site: Site = {
  name: 'The Test',
  tagline: 'Nothing but tests',
  description: 'A site for tests.',
  url: 'https://example.com/news/',
  language: 'en',
  timeZone: 'America/New_York',
  timeZoneName: 'New York',
  publisher: { name: 'The Test', email: 'desk@example.com' },
  feedSize: 6,
  archiveSize: 4,
  unregisteredTickers: 'warn',
  notice: 'Not advice.',
};

const newsroom: Newsroom = {
  sections: [{ id: 'markets', name: 'Markets', description: 'All about markets.' }],
  authors: [{ id: 'anna', name: 'Anna', kind: 'person' }],
  tags: [],
  exchanges: [],
  companies: [],
  pages: [],
};

/** An article that was published in March 2026 as `/2026/03/<slug>/`, unless `fields` say otherwise. */
export function entryOf(slug: string, fields: Partial<ArticleEntry> = {}): ArticleEntry {
  return {
    id: slug,
    file: `articles/${slug}.md`,
    slug,
    title: slug,
    summary: 'A summary that nobody reads.',
    section: 'markets',
    authors: ['anna'],
    published: Date.UTC(2026, 2, 10, 12) as Instant,
    ...plainFields,
    ...fields,
    body: { digest: '', words: 1, headings: [], mentions: [], internalLinks: [], pictures: [], ...fields.body },
  };
}

export function editionOf(entries: readonly ArticleEntry[], setting: Site = site): Edition {
  return createEdition({ site: setting, newsroom, entries }, now).edition;
}
