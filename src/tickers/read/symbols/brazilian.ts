import type { TickerCandidate } from '../../candidate.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { isOpenAfter, isOpenBefore } from '../boundaries.ts';

/**
 * Finds symbols of São Paulo, `VALE3`, which no other exchange has in this form: four letters, and a number for
 * ordinary shares, preferred ones or units. They count only if they are known.
 */
export function readBrazilianCodes(text: string, { exchangesByCode }: Vocabulary): readonly TickerCandidate[] {
  const exchange = exchangesByCode.get('B3')?.[0];
  if (exchange === undefined || !brazilian.test(text)) return [];
  return Array.from(text.matchAll(allBrazilian)).flatMap(({ 0: symbol, index: start }): readonly TickerCandidate[] => {
    const end = start + symbol.length;
    if (!isOpenBefore(text, start) || !isOpenAfter(text, end)) return [];
    return [{ kind: 'ticker', exchange: exchange.id, symbol, start, end, text: symbol, isDoubtful: true }];
  });
}

const brazilian = /[A-Z]{4}(?:[3-6]|11)(?!\w)/;
const allBrazilian = new RegExp(brazilian, 'g');
