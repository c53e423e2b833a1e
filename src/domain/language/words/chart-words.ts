/** The engine's words in charts and their tables, in one language. Figures and dates are passed in formatted. */
export interface ChartWords {
  /** On the control that opens the table below a chart. */
  readonly figures: string;
  readonly download: string;
  readonly source: (source: string) => string;
  readonly logScale: string;
  /** `row` is the one at which every series is 100. */
  readonly indexed: (row: string) => string;
  readonly kinds: Readonly<Record<'line' | 'area' | 'bar' | 'slope' | 'dot' | 'candlestick', string>>;
  readonly risingDay: string;
  readonly fallingDay: string;
  readonly prices: Readonly<Record<'open' | 'high' | 'low' | 'close' | 'volume', string>>;
  /** In a cell without a figure. */
  readonly noFigure: string;

  // In descriptions of what a chart shows, for those who cannot see it
  /** A sentence about a series: its name, and what is said of it. */
  readonly described: (name: string, facts: string) => string;
  readonly betweenFacts: string;
  readonly fromTo: (first: string, firstRow: string, last: string, lastRow: string) => string;
  readonly change: (change: string) => string;
  readonly points: (change: string) => string;
  readonly highest: (figure: string, row: string) => string;
  readonly lowest: (figure: string, row: string) => string;

  // Columns of earnings tables
  readonly actual: string;
  readonly consensus: string;
  readonly yearEarlier: string;
  readonly againstConsensus: string;
  readonly onYear: string;
}
