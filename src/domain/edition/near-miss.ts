import type { Ticker } from '../registry/ticker.ts';

/** Text that may have been meant as a ticker but is not one; see `tickers/near-misses.ts`. */
export type NearMiss = SingleNearMiss | TableNearMiss;

/** Symbols in a column of a table, each with its tickers by an exchange's code in its row, and possible names. */
export interface TableNearMiss {
  readonly kind: 'columns';
  readonly cells: readonly {
    readonly symbol: string;
    readonly tickers: readonly Ticker[];
    readonly names: readonly string[];
    /** Reported whether the symbol is known or not. */
    readonly isCertain?: true | undefined;
    readonly line: number;
  }[];
}

/** One notation. */
export type SingleNearMiss =
  | {
      /** A code that has other meanings, with a symbol that is not known: `(SET: TOP)`. */
      readonly kind: 'homonym';
      readonly tickers: readonly Ticker[];
      readonly text: string;
      readonly line: number;
    }
  | {
      /**
       * A code that is also the initials of an exchange at a place that the text names, with a symbol that is not
       * known: `Kenya’s Safaricom (NSE: SCOM)`.
       */
      readonly kind: 'namesake';
      /** The ticker that its code gives. */
      readonly ticker: Ticker;
      /** At the exchanges of these initials. */
      readonly tickers: readonly Ticker[];
      readonly text: string;
      readonly line: number;
    }
  | {
      readonly kind: 'misspelt';
      readonly tickers: readonly Ticker[];
      /** Cannot be prose, so it is reported whether the symbol is known or not. */
      readonly isCertain?: true | undefined;
      readonly text: string;
      readonly line: number;
    }
  | {
      /** A code that no exchange has, `(NASDQ:AAPL)`; or a known one without its colon, `(NASDAQ AAPL)`. */
      readonly kind: 'unknown-code' | 'no-colon';
      readonly code: string;
      /** Tickers that may be meant, the likeliest first. */
      readonly tickers: readonly Ticker[];
      readonly symbol: string;
      readonly words: string;
      /** Whether other notations in the same bracket are tickers. */
      readonly isAmongTickers: boolean;
      /** Set if the code is a country or an index after a company's name: an exchange must be meant. */
      readonly isMarket?: true | undefined;
      readonly text: string;
      readonly line: number;
    };
