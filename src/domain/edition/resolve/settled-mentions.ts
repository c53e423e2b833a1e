import type { IsoDay } from '../../instant.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Ticker } from '../../registry/ticker.ts';
import type { CompanyMention } from './resolved-article.ts';

/** Companies of an article, and its open notations, resolved. */
export interface ResolvedMentions {
  readonly companies: readonly CompanyMention[];
  /** By `readingKey`. */
  readonly readings: ReadonlyMap<string, Ticker>;
}

/** Resolved mentions as plain data, for a later run with the same registry. The id of an unregistered symbol is empty. */
export type SettledMentions = readonly [
  day: IsoDay,
  companies: readonly (readonly [id: string, tickers: readonly Ticker[], isSubject: boolean])[],
  readings: readonly (readonly [key: string, ticker: Ticker])[],
];

/** Returns `undefined` if a company is not one of the registry's, such as one that only the engine's list names. */
export function settleMentions(
  { companies, readings }: ResolvedMentions,
  day: IsoDay,
  registry: Registry,
): SettledMentions | undefined {
  const isKnown = companies.every(({ company }) => !company || registry.companies.get(company.id) === company);
  if (!isKnown) return undefined;
  const plain = companies.map(({ company, tickers, isSubject }) => [company?.id ?? '', tickers, isSubject] as const);
  return [day, plain, [...readings]];
}

export function reviveMentions([, companies, readings]: SettledMentions, registry: Registry): ResolvedMentions {
  return {
    companies: companies.map(([id, tickers, isSubject]): CompanyMention => {
      const company = registry.companies.get(id);
      return { ...(company && { company }), tickers, isSubject };
    }),
    readings: new Map(readings),
  };
}
