import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import type { Company } from '../../src/domain/registry/company.ts';
import { createEdition, type Edition } from '../../src/domain/edition/edition.ts';
import type { Exchange } from '../../src/domain/registry/exchange.ts';
import { parseExactInstant, type Instant } from '../../src/domain/instant.ts';
import { createArticleModel, type ArticleModel } from '../../src/domain/models/article.ts';
import { createModelContext, type ModelContext } from '../../src/domain/models/context.ts';
import { createFeedModel, type FeedModel } from '../../src/domain/models/feeds/feed.ts';
import type { Picture } from '../../src/domain/models/picture.ts';
import type { Newsroom } from '../../src/domain/edition/newsroom.ts';
import type { Article } from '../../src/domain/edition/resolve/resolved-article.ts';
import type { Site } from '../../src/domain/site/site.ts';
import { toTicker } from '../../src/domain/registry/ticker.ts';
import { plainFields } from '../domain/plain-fields.ts';

/** Under a base path, so that an address without it fails a test. */
export const site: Site = {
  name: 'The Opening Print',
  tagline: 'What moved',
  description: 'News of companies & markets.',
  url: 'https://example.org/news/',
  language: 'en',
  timeZone: 'America/New_York',
  timeZoneName: 'New York',
  publisher: { name: 'Opening Print Ltd', email: 'desk@example.org' },
  feedSize: 20,
  archiveSize: 50,
  unregisteredTickers: 'warn',
  notice: 'No advice.',
};

export const now = at('2014-11-01T12:00:00Z');

export function at(written: string): Instant {
  const instant = parseExactInstant(written);
  if (instant === undefined) throw new Error(`${written} is no instant.`);
  return instant;
}

/** A valid article with as little in it as can be. */
export function entry(changes: Partial<ArticleEntry> = {}): ArticleEntry {
  const slug = changes.slug ?? 'alibaba-apple-pay';
  return {
    id: `2014/${slug}`,
    file: `articles/2014/${slug}.md`,
    slug,
    title: 'Alibaba opens the door',
    summary: 'Jack Ma is keen on a partnership between Alipay and Apple Pay.',
    section: 'technology',
    authors: ['technology-desk'],
    published: at('2014-10-28T13:30:00Z'),
    ...plainFields,
    body: { digest: 'd', words: 300, headings: [], mentions: [], internalLinks: [], pictures: [] },
    ...changes,
  };
}

/** An article that uses every field which feeds and metadata show. */
export const fullEntry: ArticleEntry = entry({
  updated: at('2014-10-28T14:15:00Z'),
  authors: ['technology-desk', 'jane-roe'],
  tags: ['mobile payments', 'IPO'],
  tickers: [toTicker('NASDAQ', 'AAPL')],
  dateline: 'LAGUNA BEACH, California',
  keyPoints: ['Ma is keen', 'Cook is coming'],
  image: { src: 'stage.jpg', alt: 'Two men on a stage', caption: 'The stage.', credit: 'J. Roe' },
  corrections: [{ date: at('2014-10-28T14:15:00Z'), kind: 'correction', text: 'A million activations, not users.' }],
  disclosures: [{ author: 'jane-roe', company: 'apple', position: 'long', note: 'Ten shares.' }],
  sources: [{ title: 'On-stage remarks', publisher: 'The Wall Street Journal' }],
  body: {
    digest: 'd',
    words: 300,
    headings: [],
    mentions: [{ kind: 'ticker', ticker: toTicker('NYSE', 'BABA'), text: 'NYSE:BABA', line: 1 }],
    internalLinks: [],
    pictures: [],
  },
});

const picture: Picture = {
  sources: [],
  src: '/pictures/stage.1a2b.jpg',
  widthPixels: 1600,
  heightPixels: 900,
  crops: {
    wide: { path: '/pictures/stage.1a2b-wide.jpg', widthPixels: 1200, heightPixels: 675 },
    standard: { path: '/pictures/stage.1a2b-standard.jpg', widthPixels: 1200, heightPixels: 900 },
    square: { path: '/pictures/stage.1a2b-square.jpg', widthPixels: 900, heightPixels: 900 },
  },
};

export function contextOf(entries: readonly ArticleEntry[], changes: Partial<Site> = {}, moment = now): ModelContext {
  const { edition } = createEdition({ site: { ...site, ...changes }, newsroom, entries }, moment);
  return createModelContext(edition, () => picture);
}

/** The site's own feed of an edition. */
export function feedOf(entries: readonly ArticleEntry[], changes: Partial<Site> = {}): FeedModel {
  const context = contextOf(entries, changes);
  const feed = { indexPath: '/', title: context.edition.site.name, description: context.edition.site.description };
  return createFeedModel(feed, context.edition.articles, context);
}

export function articleModelOf(article: ArticleEntry, changes: Partial<Site> = {}): ArticleModel {
  const context = contextOf([article], changes);
  return createArticleModel(onlyArticle(context.edition), context);
}

function onlyArticle({ articles, withdrawn }: Edition): Article {
  const [article] = [...articles, ...withdrawn];
  if (!article) throw new Error('The edition is empty.');
  return article;
}

const exchanges: readonly Exchange[] = [
  exchange('NASDAQ', 'Nasdaq Stock Market', 'XNAS'),
  exchange('NYSE', 'New York Stock Exchange', 'XNYS'),
];

const newsroom: Newsroom = {
  sections: [
    { id: 'technology', name: 'Technology', description: 'Machines and software.' },
    { id: 'opinion', name: 'Opinion', description: 'Arguments.' },
  ],
  authors: [
    { id: 'technology-desk', name: 'Technology desk', kind: 'desk' },
    { id: 'jane-roe', name: 'Jane Roe', kind: 'person' },
  ],
  tags: [],
  exchanges,
  companies: [company('apple', 'Apple', 'NASDAQ', 'AAPL'), company('alibaba', 'Alibaba Group', 'NYSE', 'BABA')],
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

function exchange(id: string, name: string, mic: string): Exchange {
  return { id, name, shortName: id, mic, aliases: [], country: 'US', timeZone: 'America/New_York', symbols: '[A-Z]+' };
}

function company(id: string, name: string, exchangeId: string, symbol: string): Company {
  const listings = [{ exchange: exchangeId, symbol }];
  return { id, name, kind: 'company', formerNames: [], aliases: [], listings };
}
