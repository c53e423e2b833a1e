import type { UnreadTicker } from '../domain/registry/near-miss.ts';
import type { UnplacedSymbol } from '../domain/edition/resolve/unplaced.ts';
import type { Explanation } from './explain.ts';
import { splitTicker } from '../domain/registry/ticker.ts';
import { joinWords } from './phrases.ts';

/** Explains text that was meant as a ticker and cannot be read as one: `nasdaq:aapl`, `(NASDQ:AAPL)`, `(XETRA BMW)`. */
export function explainNearMiss(unread: UnreadTicker): Explanation {
  const { nearMiss, meant } = unread;
  if (nearMiss === undefined) {
    const { symbol } = splitTicker(meant.ticker);
    return {
      message: `Symbols of the table, such as "${symbol}"${meant.name === '' ? '' : ` of ${meant.name}`}, have no exchange in their cells, so they are not read as tickers.`,
      hint: `Write ${meant.ticker} in the cell.`,
    };
  }
  const { kind, text, tickers } = nearMiss;
  const ticker = meant?.ticker ?? tickers[0];
  const advice = meant ? `If you mean ${meant.name}, write (${meant.ticker}).` : `If it is one, write (${ticker}).`;
  switch (kind) {
    case 'homonym':
      return {
        message: `"${text}" may mean something else, and nothing shows that it is a company's, so it is not read as a ticker.`,
        hint: meant
          ? `If you mean ${meant.name}, write that name right before the bracket.`
          : 'If you mean one, write its name right before the bracket, and add its file to src/newsroom/companies.',
      };
    case 'namesake': {
      const { exchange } = splitTicker(nearMiss.ticker);
      const written = tickers.map((each) => `(${each})`);
      return {
        message:
          `"${exchange}" also abbreviates ${tickers.length > 1 ? 'other exchanges' : 'another exchange'}, which the text ` +
          `seems to mean, and ${nearMiss.ticker} is not known, so "${text}" is not read as a ticker.`,
        hint:
          `${meant ? `If you mean ${meant.name}, write` : 'Write'} ${joinWords(written, 'or')}; if ${nearMiss.ticker} ` +
          'is right, add the company to src/newsroom/companies.',
      };
    }
    case 'misspelt':
      return { message: `"${text}" is not read as a ticker.`, hint: advice };
    case 'no-colon':
      return { message: `"${text}" has no colon, so it is not read as a ticker.`, hint: advice };
    case 'unknown-code': {
      const places = 'Exchanges are listed in src/newsroom/exchanges.yaml.';
      return {
        message: `No exchange has the code "${nearMiss.code}", so "${text}" is not read as a ticker.`,
        hint: ticker === undefined ? `Write another code, or add it there. ${places}` : `${advice} ${places}`,
      };
    }
  }
}

/**
 * Explains a symbol without an exchange that cannot be read: `(TSLA.O)`, `(ticker: BAER)`, `under the symbol “ALOY”`.
 */
export function explainUnplaced({ notation, placings, tickers }: UnplacedSymbol): Explanation {
  const isVendors = notation.form === 'vendor' || notation.form === 'inline' || notation.form === 'angled';
  const reason = isVendors ? `is a code of data vendors, and ${doubtOf(placings)}` : 'names no exchange';
  const message = `"${notation.text}" ${reason}, so it is not read as a ticker.`;
  if (placings.length > 0) {
    const meant = placings.map(({ ticker, name }) => `(${ticker}) for ${name}`);
    return { message, hint: `Write ${joinWords(meant, 'or').replace(/\.$/, '')}.` };
  }
  const meant =
    tickers.length > 0
      ? joinWords(
          tickers.map((ticker) => `(${ticker})`),
          'or',
        )
      : `(EXCHANGE:${notation.symbol})`;
  return { message, hint: `Write ${meant} after the company's name.` };
}

/** Says why a vendor's code is not that of a company with certainty. */
function doubtOf([first, ...others]: UnplacedSymbol['placings']): string {
  if (!first || others.length > 0) return 'it is not certain whose';
  return first.isNamed
    ? `${first.ticker} is the symbol of ${first.name} there`
    : `${first.name} is not named right before it`;
}
