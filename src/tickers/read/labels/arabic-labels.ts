import type { Candidate } from '../../candidate.ts';
import { wordsBefore } from '../../bracketed-tickers.ts';
import { positionsOf } from '../spans.ts';
import { symbolOn } from '../symbols/symbol-forms.ts';
import type { Vocabulary } from '../../vocabulary.ts';

/**
 * Finds symbols with an Arabic label in brackets: `(رمز السهم: 2222)`, `(الرمز: EMAAR)`. Four digits are of Riyadh, and
 * count only if they are known; letters may be of any exchange.
 */
export function readArabicLabels(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  return positionsOf(text, [trace]).flatMap((place): readonly Candidate[] => {
    const from = Math.max(0, place - MAX_BEFORE);
    const { 0: whole, index, groups } = label.exec(text.slice(from, place + MAX_AFTER)) ?? {};
    const written = groups?.['symbol'] ?? '';
    if (whole === undefined || index === undefined || written === '') return [];
    const bracket = from + index;
    const start = bracket + whole.length - written.length;
    const span = { start, end: start + written.length, text: written };
    if (/[A-Z]/.test(written)) {
      return [{ kind: 'unplaced', form: 'labelled', symbol: written, ...span, words: wordsBefore(text, bracket) }];
    }
    const exchange = vocabulary.exchangesByCode.get('TADAWUL')?.[0];
    const symbol = exchange && symbolOn(exchange, written);
    if (exchange === undefined || symbol === undefined) return [];
    return [{ kind: 'ticker', exchange: exchange.id, symbol, ...span, isDoubtful: true }];
  });
}

/** Part of the labels. */
export const trace = 'رمز';

const MAX_BEFORE = 4;
const MAX_AFTER = 40;
const label =
  /[(（]\s?(?:رمز (?:السهم|التداول|الشركة|الورقة المالية)|الرمز(?: المالي)?)\s?:?\s?(?<symbol>\d{4}|[A-Z]{2,10})(?=\s?[)）،,;])/u;
