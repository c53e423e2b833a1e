import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseInstant, toIsoText } from '../../../src/domain/instant.ts';
import { tickerOf, tickerSlug, type Ticker } from '../../../src/domain/registry/ticker.ts';
import { site } from '../../../src/newsroom/site.ts';
import type { CorpusArticle } from '../corpus.ts';
import { readCompanies, type KnownCompany } from '../corpus/companies.ts';

/** The front matter of a corpus article, with dates that every generator reads. */
export interface PeerFrontMatter {
  readonly title: string;
  readonly summary: string;
  readonly section: string;
  readonly authors: readonly string[];
  /** Shape: `2023-04-18T07:24:00-04:00`. */
  readonly published: string;
  readonly updated: string;
  readonly kind?: string;
  readonly dateline?: string;
  readonly tags: readonly string[];
  /** Addresses of all tickers: those of the front matter, and those that the text mentions. */
  readonly tickers: readonly string[];
  readonly keyPoints?: readonly string[];
  readonly sources?: readonly object[];
  readonly corrections?: readonly object[];
}

/** An article as the sites of other generators get it. */
export interface PeerStory {
  /** Path of the page, without slashes around it: `2023/04/will-report-its-growth`. */
  readonly id: string;
  readonly front: PeerFrontMatter;
  readonly body: string;
}

export interface PeerTicker extends Pick<KnownCompany, 'industry' | 'country' | 'formerNames' | 'listings'> {
  /** Last part of the address: `nyse-brk.b`. */
  readonly id: string;
  readonly company: string;
  readonly ticker: string;
}

/** What the newsroom's files hold beside articles. */
export interface PeerNewsroom {
  readonly sections: readonly { readonly id: string; readonly name: string; readonly description: string }[];
  readonly authors: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly bio: string;
  }[];
  /** Those of all companies that stories may name. */
  readonly tickers: readonly PeerTicker[];
}

/** Reads one after another the articles that `writeCorpus` wrote into a newsroom's folder. */
export function* readStories(corpus: string, articles: readonly CorpusArticle[]): Generator<PeerStory> {
  for (const { file, path } of articles) {
    const text = readFileSync(join(corpus, file), 'utf8');
    const end = text.indexOf('\n---\n', 3);
    const front = parse(text.slice(4, end)) as PeerFrontMatter;
    const body = text.slice(end + 5);
    yield {
      id: path.replace(/^\/|\/$/g, ''),
      front: {
        ...front,
        published: withOffset(front.published),
        updated: withOffset((front as Partial<PeerFrontMatter>).updated ?? front.published),
        tickers: mentionsIn(body, front.tickers).map((ticker) => tickerSlug(ticker as Ticker)),
      },
      body,
    };
  }
}

export function readNewsroomData(corpus: string): PeerNewsroom {
  const newsroom = join(corpus, 'src/newsroom');
  const read = (name: string) => {
    const entries = parse(readFileSync(join(newsroom, name), 'utf8')) as Record<string, Record<string, string>>;
    return Object.entries(entries);
  };
  const companies = [join(corpus, 'src/reference/companies'), join(newsroom, 'companies')].flatMap(readCompanies);
  const tickers = companies.flatMap(({ name, industry, country, formerNames, listings }) =>
    listings.map((listing): PeerTicker => {
      const ticker = tickerOf(listing);
      return { id: tickerSlug(ticker), company: name, ticker, industry, country, formerNames, listings };
    }),
  );
  return {
    sections: read('sections.yaml').map(([id, { name = '', description = '' }]) => ({ id, name, description })),
    authors: read('authors.yaml').map(([id, { name = '', role = '', bio = '' }]) => ({ id, name, role, bio })),
    // Two companies may have had the same one, after each other.
    tickers: [...new Map(tickers.map((ticker) => [ticker.id, ticker])).values()],
  };
}

function mentionsIn(body: string, subjects: readonly string[]): readonly string[] {
  const found = Array.from(body.matchAll(/\(([A-Z]+:[A-Z0-9.-]+)\)/g), (match) => match[1] ?? '');
  return [...new Set([...subjects, ...found])];
}

function withOffset(written: string): string {
  const parsed = parseInstant(written, site.timeZone);
  if (!parsed.ok) throw new Error(`"${written}" is no date: ${parsed.problem.kind}.`);
  return toIsoText(parsed.instant, site.timeZone);
}
