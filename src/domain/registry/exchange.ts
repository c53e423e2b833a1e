/**
 * A market that lists shares, as the newsroom's exchange file describes it.
 * `id` is the code that newswires print before the colon: `NASDAQ`.
 */
export interface Exchange {
  readonly id: string;
  /** In full: "Nasdaq Stock Market". */
  readonly name: string;
  /** Name in prose: "Nasdaq". */
  readonly shortName: string;
  /** ISO 10383 market identifier code; schema.org writes a ticker symbol with it ("XNAS AAPL"). */
  readonly mic: string;
  readonly operatingMic?: string | undefined;
  /** Other printed codes with the same meaning. An alias of two exchanges is ambiguous. */
  readonly aliases: readonly string[];
  /** Those of its codes that have other meanings, too: `Frankfurt`, `HAM`. */
  readonly homonyms?: readonly string[] | undefined;
  /** Those of its codes that abbreviate something else, too: `EPA`, `LSE`. */
  readonly abbreviations?: readonly string[] | undefined;
  /** Codes that mean this exchange where the same bracket has an American over-the-counter symbol. */
  readonly aliasesBesideOtc?: readonly string[] | undefined;
  /** Suffixes of data vendors, with their separators: `.L` in `VOD.L`, `-T` in `NFI-T`. */
  readonly suffixes?: readonly string[] | undefined;
  /** Bloomberg's codes after a symbol and a space: `LN` in `VOD LN`. */
  readonly countryCodes?: readonly string[] | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Regular expression of a canonical symbol, matched against the whole of it. */
  readonly symbols: string;
  /** Separates a symbol from its share class: `.` in `BRK.B`. Text may also use `-` or `/`. */
  readonly classSeparator?: string | undefined;
  /** Purely numeric symbols are padded with zeros to this many digits: Hong Kong's `700` is `0700`. */
  readonly padDigits?: number | undefined;
}
