import { createArticleSchema } from '../../../src/content/article/article-schema.ts';
import { readArticle } from '../../../src/content/article/read-article.ts';
import { explainProblems } from '../../../src/content/findings/explain.ts';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { createEdition } from '../../../src/domain/edition/edition.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { readingKey } from '../../../src/domain/edition/resolve/readings.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import { recognise } from '../../../src/tickers/recognise.ts';
import { compileVocabulary } from '../../../src/tickers/vocabulary.ts';
import { shippedListings } from '../../../src/reference/listings.ts';
import { reader as articleReader } from '../../content/article.ts';
import { at, newsroom as small, site } from '../../domain/newsroom.ts';

const { newsroom } = readNewsroom(process.cwd());
const vocabulary = compileVocabulary(newsroom.exchanges);
const reader = {
  ...articleReader,
  vocabulary,
  schema: createArticleSchema('America/New_York', vocabulary, { language: 'en', url: site.url }),
  siteUrl: site.url,
};

export interface ReadStory {
  /** The tickers that readers can follow, once each, in text order. */
  readonly linked: readonly string[];
  /** The companies that the story is listed with, by name. */
  readonly companies: readonly string[];
  /** Findings, without those about the front matter. */
  readonly findings: readonly Finding[];
}

/** What the demonstration's newsroom and the reference make of a story of one paragraph. Its text is taken as plain. */
export function readStory(text: string, day: string): ReadStory {
  const file = 'articles/2000/story.md';
  const escaped = text.replace(/[\\`*#|~&]|(?<!\w)_|_(?!\w)/g, '\\$&').replace(/\n+/g, ' ');
  const source = `---\ntitle: A story\nsummary: What it is about, in a sentence of a good length.\nsection: markets\nauthors: [markets-desk]\npublished: ${day} 12:00\n---\n${escaped}\n`;
  const { entry, findings: own } = readArticle(file, source, reader);
  if (!entry) throw new Error(own.map(({ message }) => message).join('\n'));
  const content = { site, newsroom: { ...newsroom, ...pick(small) }, entries: [entry], reference: shippedListings() };
  const { edition, problems } = createEdition(content, at('2027-01-01T12:00:00Z'));
  const [article] = edition.articles;
  const known = new Set(article?.companies.flatMap(({ tickers }) => tickers));
  const linked = recognise(text.replace(/\n+/g, ' '), vocabulary).flatMap((candidate) => {
    const ticker =
      candidate.kind === 'ticker'
        ? toTicker(candidate.exchange, candidate.symbol)
        : candidate.kind === 'name'
          ? undefined
          : article?.readings.get(readingKey(candidate));
    return ticker !== undefined && known.has(ticker) ? [ticker] : [];
  });
  const findings = explainProblems(problems, content.newsroom, edition.registry, () => source);
  const companies = article?.companies.flatMap(({ company }) => company?.name ?? []) ?? [];
  return { linked: [...new Set(linked)], companies, findings: [...own, ...findings] };
}

function pick({ sections, authors, tags }: typeof small) {
  return { sections, authors, tags };
}
