/**
 * A market that lists shares, as the newsroom's exchange file describes it.
 * `id` is the code that newswires print before the colon: `NASDAQ`.
 */
export interface Exchange {
  readonly id: string;
  /** In full: "Nasdaq Stock Market". */
  readonly name: string;
  /** As prose would say it: "Nasdaq". */
  readonly shortName: string;
  /** ISO 10383 market identifier code; schema.org writes a ticker symbol with it ("XNAS AAPL"). */
  readonly mic: string;
  readonly operatingMic?: string | undefined;
  /** Other printed codes with the same meaning. One alias may stand at two exchanges: it is then ambiguous. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Regular expression of a canonical symbol, matched against the whole of it. */
  readonly symbols: string;
  /** Stands between a symbol and its share class: `.` in `BRK.B`. Text may also use `-` or `/`. */
  readonly classSeparator?: string | undefined;
  /** Purely numeric symbols are padded with zeros to this many digits: Hong Kong's `700` is `0700`. */
  readonly padDigits?: number | undefined;
}
