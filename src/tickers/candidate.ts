/** What a text shows that may mean a listed company: whether it does depends on the day, and on the registry. */
export type Candidate = TickerCandidate | AmbiguousCandidate | CashtagCandidate;

/** `text` is what stands at `[start, end)`, in UTF-16 units: what becomes the link. */
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
}

/** A symbol, as written, after a code that means several exchanges, by their ids. */
export interface AmbiguousCandidate extends Span {
  readonly kind: 'ambiguous';
  readonly alias: string;
  readonly exchanges: readonly string[];
  readonly symbol: string;
}

/** A symbol after a dollar (which `text` has and `symbol` has not), with a full stop before its share class. */
export interface CashtagCandidate extends Span {
  readonly kind: 'cashtag';
  readonly symbol: string;
}
