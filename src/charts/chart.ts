import type { Unit } from './unit.ts';

export const chartTypes = ['line', 'area', 'bar', 'slope', 'dot', 'candlestick'] as const;
export type ChartType = (typeof chartTypes)[number];

/** How several series share the plot. `multiples` gives each a panel of its own, all on one scale. */
export const layouts = ['grouped', 'stacked', 'multiples'] as const;
export type Layout = (typeof layouts)[number];

/** Fiscal years, halves and weeks are shown as written; the others as the language writes them. */
export type Precision = 'year' | 'quarter' | 'month' | 'day' | 'fiscal year' | 'half' | 'week';

/** The column that names the rows. `labels` are copied from the data unchanged. */
export type Rows =
  | {
      readonly kind: 'time';
      readonly name: string;
      readonly labels: readonly string[];
      /** Start of each period in UTC milliseconds since 1970, in ascending order. */
      readonly times: readonly number[];
      readonly precision: Precision;
    }
  | { readonly kind: 'category'; readonly name: string; readonly labels: readonly string[] };

export interface Series {
  readonly name: string;
  /** Values from the data; `null` for an unknown value. */
  readonly values: readonly (number | null)[];
  /** Digits after the decimal point in the most precise cell. */
  readonly decimals: number;
}

/** Explanations that authors add to a chart. Times are in UTC milliseconds. */
export interface Annotations {
  readonly events: readonly { readonly time: number; readonly text: string }[];
  readonly bands: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  readonly lines: readonly { readonly value: number; readonly text: string }[];
}

/** A chart that was read without errors. */
export interface Chart {
  readonly kind: 'chart';
  readonly type: ChartType;
  readonly layout: Layout;
  readonly isHorizontal: boolean;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly source: string;
  readonly notes: string | undefined;
  readonly alt: string | undefined;
  readonly unit: Unit;
  readonly isLogarithmic: boolean;
  /** Row at which every series is 100, if the drawing shows indices instead of the data. */
  readonly indexRow: number | undefined;
  /** Name of the series or row that the story is about. */
  readonly highlight: string | undefined;
  readonly rows: Rows;
  /** At least one series. Candlesticks have open, high, low, close and optionally volume. */
  readonly series: readonly Series[];
  readonly annotations: Annotations;
  /** Name of the data file as published: `growth.csv`; undefined for data in the block. */
  readonly dataName: string | undefined;
}

export interface Cell {
  readonly value: number | null;
  readonly decimals: number;
}

/** A line of an earnings table, with the unit of its figures. */
export interface EarningsRow {
  readonly name: string;
  readonly unit: Unit;
  readonly actual: Cell;
  readonly consensus: Cell | undefined;
  readonly yearEarlier: Cell | undefined;
}

/** An `earnings` block that was read without errors. */
export interface Earnings {
  readonly kind: 'earnings';
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly source: string;
  readonly notes: string | undefined;
  readonly rowsName: string;
  readonly rows: readonly EarningsRow[];
  readonly dataName: string | undefined;
}

export type Exhibit = Chart | Earnings;

/** Values to draw: the data, or each series as an index of 100 at `indexRow`. */
export function drawnValues({ indexRow }: Pick<Chart, 'indexRow'>, { values }: Series): readonly (number | null)[] {
  const base = indexRow === undefined ? undefined : values[indexRow];
  return base === undefined || base === null ? values : values.map((value) => value && (100 * value) / base);
}
