import type { Ticker } from '../domain/registry/ticker.ts';

/** Text that may name a listed company, depending on the day and the registry. */
export type Candidate = TickerCandidate | AmbiguousCandidate | CashtagCandidate | UnplacedCandidate | NameCandidate;

/** `text` is the text of the link at `[start, end)`, in UTF-16 code units. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A symbol of an exchange, with the exchange's id and the symbol in canonical form. */
export interface TickerCandidate extends Span {
  readonly kind: 'ticker';
  readonly exchange: string;
  readonly symbol: string;
  /** Whether it may be prose; it then counts only if the symbol is known. */
  readonly isDoubtful?: true | undefined;
  /** Whether it is doubtful only because its code has other meanings; it is then reported if it does not count. */
  readonly isHomonym?: true | undefined;
  /**
   * The symbol's tickers at exchanges whose names abbreviate to the same code, where the text names their place and not
   * that of `exchange`. The ticker is then doubtful, and is reported if it does not count.
   */
  readonly namesakes?: readonly Ticker[] | undefined;
  /** Whether the text says that it is a symbol of the past: `formerly NYSE: TWTR`. */
  readonly isFormer?: true | undefined;
}

/** A symbol, as written, after a code of several exchanges, with their ids. */
export interface AmbiguousCandidate extends Span {
  readonly kind: 'ambiguous';
  readonly alias: string;
  readonly exchanges: readonly string[];
  readonly symbol: string;
  /** Words before its bracket, from the first one with a capital; empty if there are none. */
  readonly words: string;
}

/** A symbol after a dollar sign (in `text`, but not in `symbol`), with a full stop before its share class. */
export interface CashtagCandidate extends Span {
  readonly kind: 'cashtag';
  readonly symbol: string;
  /** Whether the text is about variables; it is then reported even if a company had the symbol. */
  readonly isDoubtful?: true | undefined;
}

/**
 * A symbol without the code of an exchange.
 *
 * `angled`: a Reuters code in its brackets, `<TSLA.O>`. `bare`: only the symbol in brackets after a name,
 * `Tesla (TSLA)`. `inline`: a vendor's code after a name, without brackets, `Tesla TSLA.O`. `vendor`: with the suffix
 * of a data vendor, `TSLA.O`, `VOD LN`, `NFI-T`. `labelled`: after a label, `(ticker: TSLA)`,
 * `under the symbol “TSLA”`. `number`: four digits after a Chinese or Japanese name, `台積電（2330）`.
 */
export interface UnplacedCandidate extends Span {
  readonly kind: 'unplaced';
  readonly form: 'bare' | 'vendor' | 'angled' | 'inline' | 'labelled' | 'number';
  /** Symbol as written, without the vendor's suffix. */
  readonly symbol: string;
  /** Ids of the exchanges that the vendor's suffix may mean; left out if there is no suffix. */
  readonly exchanges?: readonly string[] | undefined;
  /** Same as in `AmbiguousCandidate`. */
  readonly words: string;
}

/** A name that is linked to its company's page without a ticker; `company` is the company's id. */
export interface NameCandidate extends Span {
  readonly kind: 'name';
  readonly company: string;
}
