import type { ArticleEntry, Mention } from '../../src/domain/edition/article.ts';
import { createEdition, type Edition } from '../../src/domain/edition/edition.ts';
import { parseExactInstant, type Instant } from '../../src/domain/instant.ts';
import { createModelContext, type ModelContext } from '../../src/domain/models/context.ts';
import { planOutputs, type Models } from '../../src/domain/models/plan.ts';
import type { Template } from '../../src/domain/site/templates.ts';
import type { Newsroom } from '../../src/domain/edition/newsroom.ts';
import type { ReferenceProblem } from '../../src/domain/edition/resolve/problems.ts';
import type { ListingReference } from '../../src/domain/reference/listing-reference.ts';
import type { Site } from '../../src/domain/site/site.ts';
import type { Ticker } from '../../src/domain/registry/ticker.ts';
import { companies, exchanges } from '../tickers/newsroom.ts';
import { plainFields } from './plain-fields.ts';

/** Small pages, so that a few stories fill them; under a base path, so that an address without it fails a test. */
export const site: Site = {
  name: 'The Opening Print',
  tagline: 'What moved',
  description: 'News of companies and markets.',
  url: 'https://example.org/news/',
  language: 'en',
  timeZone: 'America/New_York',
  timeZoneName: 'New York',
  publisher: { name: 'Opening Print Ltd', email: 'desk@example.org' },
  feedSize: 5,
  archiveSize: 3,
  unregisteredTickers: 'warn',
  notice: 'No advice.',
};

export const newsroom: Newsroom = {
  sections: [
    { id: 'markets', name: 'Markets', description: 'What moved.' },
    { id: 'technology', name: 'Technology', description: 'Machines.' },
  ],
  authors: [
    { id: 'markets-desk', name: 'Markets desk', kind: 'desk' },
    { id: 'jane-roe', name: 'Jane Roe', kind: 'person' },
  ],
  tags: [],
  exchanges,
  companies,
  pages: [
    {
      slug: 'about',
      file: 'src/newsroom/pages/about.md',
      title: 'About',
      description: 'Who we are.',
      footer: 1,
      digest: 'd',
      headings: [],
      internalLinks: [],
    },
  ],
};

export const now = at('2026-11-23T12:00:00Z');

export function at(written: string): Instant {
  const instant = parseExactInstant(written);
  if (instant === undefined) throw new Error(`${written} is no instant.`);
  return instant;
}

export type Changes = Partial<Omit<ArticleEntry, 'published' | 'updated'>> & {
  readonly published?: string;
  readonly updated?: string;
};

/** A story with as little in it as can be. Its day is 28 October 2014 unless it says otherwise. */
export function story(slug: string, { published, updated, ...changes }: Changes = {}): ArticleEntry {
  return {
    id: `2014/${slug}`,
    file: `articles/2014/${slug}.md`,
    slug,
    title: slug,
    summary: `What ${slug} is about, in a sentence of a good length.`,
    section: 'markets',
    authors: ['markets-desk'],
    published: at(published ?? '2014-10-28T13:30:00Z'),
    ...(updated !== undefined && { updated: at(updated) }),
    ...plainFields,
    body: bodyOf([]),
    ...changes,
  };
}

/** A text that names tickers: as `NASDAQ:AAPL`, or as a cashtag. */
export function bodyOf(tickers: readonly Ticker[], cashtags: readonly string[] = []): ArticleEntry['body'] {
  const mentions = [
    ...tickers.map((ticker, line): Mention => ({ kind: 'ticker', ticker, text: ticker, line })),
    ...cashtags.map((symbol, line): Mention => ({ kind: 'cashtag', symbol, text: `$${symbol}`, line })),
  ];
  return { digest: 'd', words: 300, headings: [], mentions, internalLinks: [], pictures: [] };
}

export interface Setting {
  readonly site?: Partial<Site>;
  readonly newsroom?: Partial<Newsroom>;
  readonly now?: Instant;
  readonly reference?: ListingReference;
}

export function resolve(
  entries: readonly ArticleEntry[],
  setting: Setting = {},
): { readonly edition: Edition; readonly problems: readonly ReferenceProblem[] } {
  return createEdition(
    {
      site: { ...site, ...setting.site },
      newsroom: { ...newsroom, ...setting.newsroom },
      entries,
      ...(setting.reference && { reference: setting.reference }),
    },
    setting.now ?? now,
  );
}

export function editionOf(entries: readonly ArticleEntry[], setting?: Setting): Edition {
  return resolve(entries, setting).edition;
}

export function contextOf(entries: readonly ArticleEntry[], setting?: Setting): ModelContext {
  return createModelContext(editionOf(entries, setting), () => undefined);
}

/** Every file that would be published: path → template and model. */
export function outputsOf(entries: readonly ArticleEntry[], setting?: Setting): ReadonlyMap<string, unknown> {
  return new Map(planOutputs(contextOf(entries, setting)).map(({ path, model }) => [path, model()]));
}

/** The models of one template, by path. */
export function modelsOf<T extends Template>(
  template: T,
  entries: readonly ArticleEntry[],
  setting?: Setting,
): ReadonlyMap<string, Models[T]> {
  const outputs = planOutputs(contextOf(entries, setting));
  const isWanted = (output: (typeof outputs)[number]): output is Extract<typeof output, { template: T }> =>
    output.template === template;
  return new Map(outputs.filter(isWanted).map(({ path, model }) => [path, model() as Models[T]]));
}

export function slugsOf(articles: readonly { readonly entry: ArticleEntry }[]): readonly string[] {
  return articles.map(({ entry }) => entry.slug);
}

/** Shape: `unknown-section technology` — what went wrong, and with what. */
export function describeProblem(problem: ReferenceProblem): string {
  const words = [
    problem.rule,
    ...('value' in problem ? [problem.value] : []),
    ...('other' in problem ? [problem.other] : []),
  ];
  return words.join(' | ');
}
