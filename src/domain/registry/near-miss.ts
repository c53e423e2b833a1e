import type { NearMiss } from '../edition/article.ts';
import type { Company } from './company.ts';
import { companyNameKeys, nameKey } from './company-names.ts';
import { readNameAtEnd } from './misnamed.ts';
import { holderAt, isDuring, type Registry } from './registry.ts';
import { symbolKey } from './symbol.ts';
import { tickerOf, type Ticker } from './ticker.ts';

/** The ticker that an author probably meant to write, and whose it was on the day. */
export interface MeantTicker {
  readonly ticker: Ticker;
  readonly company: Company;
}

/**
 * Whether a near miss was meant as a ticker. A false alarm is worse than a miss: somebody must have held the symbol on
 * `day` (ISO); and a symbol without an exchange must stand behind a name of its own company, and be none itself, as
 * `IBM` is behind `International Business Machines`.
 */
export function findMeantTicker(nearMiss: NearMiss, day: string, registry: Registry): MeantTicker | undefined {
  if (nearMiss.kind === 'misspelt') {
    for (const ticker of nearMiss.tickers) {
      const holder = holderAt(registry, ticker, day);
      if (holder) return { ticker, company: holder.company };
    }
    return undefined;
  }
  const { words, symbols } = nearMiss;
  const keys = symbols.map(symbolKey);
  for (const company of readNameAtEnd(words, registry)?.companies ?? []) {
    const listing = company.listings.find(
      (candidate) => isDuring(candidate, day) && keys.includes(symbolKey(candidate.symbol)),
    );
    if (listing && !companyNameKeys(company).has(nameKey(listing.symbol))) {
      return { ticker: tickerOf(listing), company };
    }
  }
  return undefined;
}
