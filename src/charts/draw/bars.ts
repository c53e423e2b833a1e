import { stack, stackOffsetDiverging } from 'd3-shape';
import type { Chart } from '../chart.ts';
import { seriesClass } from './lines.ts';

/** One bar, in values: from zero, or from the end of the bar below it in a stack. */
export interface Bar {
  readonly row: number;
  /** Index among the bars of its row; 0 for all stacked bars. */
  readonly lane: number;
  readonly series: number;
  readonly from: number;
  readonly to: number;
  /** Class of its colour. */
  readonly look: string;
}

/** Every bar of a chart. Unknown figures have none. */
export function barsOf(chart: Chart): readonly Bar[] {
  const { series, rows, layout } = chart;
  if (layout !== 'stacked') {
    return series.flatMap(({ values }, index) =>
      values.flatMap((value, row): readonly Bar[] =>
        value === null
          ? []
          : [{ row, lane: index, series: index, from: 0, to: value, look: barClass(chart, index, row) }],
      ),
    );
  }
  const keys = series.map((_, index) => String(index));
  const at = (row: number, key: string) => series[Number(key)]?.values[row] ?? 0;
  // Figures below zero are stacked downwards.
  const layers = stack<number>().keys(keys).value(at).offset(stackOffsetDiverging)(rows.labels.map((_, row) => row));
  return layers.flatMap((layer, index) =>
    layer.flatMap(([from, to], row): readonly Bar[] =>
      from === to ? [] : [{ row, lane: 0, series: index, from, to, look: seriesClass(chart, index) }],
    ),
  );
}

/** All values that a scale must cover. */
export function barValues(chart: Chart): readonly number[] {
  return barsOf(chart).flatMap(({ from, to }) => [from, to]);
}

/**
 * Class of a bar: the accent for a highlighted row and quiet for the others; without one, bars below zero are hatched.
 */
function barClass(chart: Chart, series: number, row: number): string {
  const { highlight, rows } = chart;
  if (highlight !== undefined && rows.labels.includes(highlight)) return rows.labels[row] === highlight ? 's0' : 'sq';
  return seriesClass(chart, series);
}
