import { compareText } from '../order.ts';
import { tickerOf, type Ticker } from '../registry/ticker.ts';
import type { Article } from './resolve/resolved-article.ts';

/** A symbol in stories that no company file describes. */
export interface MissingCompany {
  readonly ticker: Ticker;
  /** Its company's name in the reference, if certain. */
  readonly name?: string | undefined;
  readonly stories: number;
}

/** Lists them by number of stories; symbols of one issuer are counted together under its current one. */
export function listMissing(articles: readonly Article[]): readonly MissingCompany[] {
  const missing = new Map<string, MissingCompany>();
  for (const { companies } of articles) {
    for (const { company, tickers } of companies) {
      const [listing] = company?.listings ?? [];
      const ticker = company && listing ? tickerOf(listing) : tickers[0];
      if (ticker === undefined || (company && !company.evidence)) continue;
      const key = company?.id ?? ticker;
      const stories = (missing.get(key)?.stories ?? 0) + 1;
      missing.set(key, { ticker, ...(company && { name: company.name }), stories });
    }
  }
  return [...missing.values()].sort(
    (left, right) => right.stories - left.stories || compareText(left.ticker, right.ticker),
  );
}
