import type { NearMiss } from '../edition/article.ts';
import type { Company } from './company.ts';
import { placeTicker, placingsOf } from './place-symbol.ts';
import type { Registry } from './registry.ts';
import type { Ticker } from './ticker.ts';

/** The ticker that an author probably meant to write, and whose it was on the day. */
export interface MeantTicker {
  readonly ticker: Ticker;
  /** Left out where the reference alone knows the ticker. */
  readonly company?: Company | undefined;
  readonly name: string;
}

/**
 * What a near miss was meant for. A false alarm is worse than a miss: somebody must have held the symbol on `day` (ISO);
 * and after a code that is not known, the text must have the name of that company, or the code be a slip of the finger.
 */
export function findMeantTicker(nearMiss: NearMiss, day: string, registry: Registry): MeantTicker | undefined {
  const { tickers } = nearMiss;
  if (nearMiss.kind === 'misspelt') {
    for (const ticker of tickers) {
      const placing = placeTicker(ticker, '', day, registry);
      if (placing?.isDated) return placing;
    }
    return undefined;
  }
  const { symbol, words } = nearMiss;
  const [named] = placingsOf({ symbol }, words, day, registry).filter(({ isNamed }) => isNamed);
  const [held] = tickers.flatMap((ticker) => placeTicker(ticker, words, day, registry) ?? []);
  return named ?? (held?.isDated ? held : undefined);
}

/** Whether a near miss is told even if nobody is known to have had the symbol. */
export function isWorthTelling(nearMiss: NearMiss): boolean {
  return nearMiss.kind === 'misspelt' ? nearMiss.isCertain === true : nearMiss.isAmongTickers;
}
