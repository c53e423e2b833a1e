import type { Article } from '../domain/edition/resolve/resolved-article.ts';
import type { Finding } from '../domain/finding.ts';
import { nameOn } from '../domain/registry/names/company-names.ts';
import { isDuring } from '../domain/registry/registry.ts';
import { tickerOf } from '../domain/registry/ticker.ts';

/** A finding without its place, which is that of a field. */
export interface MissingSymbol extends Finding {
  readonly field: 'tickers' | 'companies';
}

/**
 * Finds companies that a story is about by its front matter, without their symbols in its text. The symbol is that of
 * the story's day.
 */
export function findMissingSymbols(articles: readonly Article[]): readonly MissingSymbol[] {
  return articles.flatMap(({ entry, day, companies, readings }) => {
    const { file, body, asOf, tickers: declared } = entry;
    if (entry.status !== 'ready' || body.words < fewestWords || !companies.some(({ isSubject }) => isSubject))
      return [];
    const given = new Set<string>(readings.values());
    for (const mention of body.mentions) if (mention.kind === 'ticker') given.add(mention.ticker);
    return companies.flatMap(({ company, tickers, isSubject }): readonly MissingSymbol[] => {
      if (!isSubject || !company || tickers.some((ticker) => given.has(ticker))) return [];
      const listing = company.listings.find((each) => isDuring(each, asOf ?? day));
      const ticker = tickers[0] ?? (listing && tickerOf(listing));
      if (ticker === undefined) return [];
      const field = tickers.some((each) => declared.includes(each)) ? 'tickers' : 'companies';
      const name = nameOn(company, asOf ?? day);
      return [
        {
          severity: 'hint',
          rule: 'symbol-missing',
          file,
          field,
          about: ticker,
          message: `The story is about ${name}, and its text never gives the symbol.`,
          hint: `Write ${name} (${ticker}) at its first mention.`,
        },
      ];
    });
  });
}

/** A shorter text is a note. */
const fewestWords = 20;
