import type { Company } from '../../registry/company.ts';
import type { Ticker } from '../../registry/ticker.ts';
import type { CompanyMention } from './resolved-article.ts';

/** The companies of a story, in the order of their first mentions. A symbol without a company is by itself. */
export class MentionedCompanies {
  readonly #mentions = new Map<string, { company?: Company; tickers: Ticker[]; isSubject: boolean }>();

  addTicker(ticker: Ticker, company: Company | undefined, isSubject: boolean): void {
    const key = company?.id ?? ticker;
    const mention = this.#mentions.get(key);
    if (!mention) this.#mentions.set(key, { ...(company && { company }), tickers: [ticker], isSubject });
    else if (!mention.tickers.includes(ticker)) mention.tickers.push(ticker);
  }

  addCompany(company: Company | undefined, isSubject: boolean): void {
    if (company && !this.#mentions.has(company.id)) this.#mentions.set(company.id, { company, tickers: [], isSubject });
  }

  /** @param key id of a company, or a ticker without one. */
  has(key: string): boolean {
    return this.#mentions.has(key);
  }

  list(): readonly CompanyMention[] {
    return [...this.#mentions.values()];
  }
}
