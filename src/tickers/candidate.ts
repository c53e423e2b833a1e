/** What a text shows that may mean a listed company: whether it does depends on the day, and on the registry. */
export type Candidate = TickerCandidate | AmbiguousCandidate | CashtagCandidate | UnplacedCandidate | NameCandidate;

/** `text` is what is at `[start, end)`, in UTF-16 units: what becomes the link. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A symbol of an exchange, by the exchange's id and in canonical form. */
export interface TickerCandidate extends Span {
  readonly kind: 'ticker';
  readonly exchange: string;
  readonly symbol: string;
  /** Prose may look like this, too: it counts only for a symbol that is known. */
  readonly isDoubtful?: true | undefined;
}

/** A symbol, as written, after a code that means several exchanges, by their ids. */
export interface AmbiguousCandidate extends Span {
  readonly kind: 'ambiguous';
  readonly alias: string;
  readonly exchanges: readonly string[];
  readonly symbol: string;
  /** The words before the bracket that it is in, from one with a capital on; empty if there are none. */
  readonly words: string;
}

/** A symbol after a dollar (which `text` has and `symbol` has not), with a full stop before its share class. */
export interface CashtagCandidate extends Span {
  readonly kind: 'cashtag';
  readonly symbol: string;
  /** The text speaks of variables: it is asked about, whoever had the symbol. */
  readonly isDoubtful?: true | undefined;
}

/**
 * A symbol without the code of an exchange.
 *
 * `angled`: a Reuters code in its brackets, `<TSLA.O>`. `bare`: nothing but the symbol is in brackets after a name, `Tesla (TSLA)`. `vendor`: with what a data vendor puts after
 * it, `TSLA.O`, `VOD LN`, `NFI-T`. `labelled`: said to be a symbol, `(ticker: TSLA)`, `under the symbol “TSLA”`.
 */
export interface UnplacedCandidate extends Span {
  readonly kind: 'unplaced';
  readonly form: 'bare' | 'vendor' | 'angled' | 'labelled';
  /** As written, without the vendor's part. */
  readonly symbol: string;
  /** The ids of the exchanges that the vendor's part may mean; left out if there is none. */
  readonly exchanges?: readonly string[] | undefined;
  /** As of `AmbiguousCandidate`. */
  readonly words: string;
}

/** A name that leads to its company's page by itself; `company` is the company's id. */
export interface NameCandidate extends Span {
  readonly kind: 'name';
  readonly company: string;
}
