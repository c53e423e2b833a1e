import { drawnValues, type Chart } from '../chart.ts';
import { hasRoomForNames } from '../draw/columns.ts';
import type { ChartPlace, Complain } from '../problem.ts';
import { readPeriod } from './periods.ts';
import type { DataTable } from './table.ts';

interface Places {
  readonly table: DataTable;
  /** Whether the type is written as `column`. */
  readonly isColumn: boolean;
  readonly isGiven: (option: string) => boolean;
  readonly placeOf: (option: string) => ChartPlace;
}

/** Most lines that are distinguishable in one plot. */
const mostSeries = 6;
/** Most bars or dots that a page can show with a label each. */
const mostBars = 60;

/** Reports what the type of chart cannot show. */
type Refuse = (place: ChartPlace, message: string, hint: string) => void;

/** Rejects data that the type of chart cannot show honestly. */
export function checkKind(chart: Chart, places: Places, complain: Complain): void {
  const refuse: Refuse = (place, message, hint) => complain(place, 'chart-type', message, hint);
  checkRows(chart, places, refuse, complain);
  checkCrowding(chart, places, refuse);
  checkLayout(chart, places, refuse);
  checkLogScale(chart, places, refuse);
  for (const [option, message, hint] of uselessOptions(chart, places))
    if (places.isGiven(option)) refuse(places.placeOf(option), message, hint);
  if (chart.indexRow !== undefined) checkIndex(chart, places.placeOf('index'), complain);
  checkAnnotations(chart, places, refuse);
}

/** Checks what the rows are, and how many: lines need two, candlesticks dates, slopes two rows without a gap. */
function checkRows(chart: Chart, { table, placeOf }: Places, refuse: Refuse, complain: Complain): void {
  const { type, rows, series } = chart;
  const count = rows.labels.length;
  if (isLineOrArea(chart) && count < 2) {
    refuse(table.start, `A chart of type ${type} needs two rows or more.`, 'Use a bar, or a table.');
  }
  const areNames = rows.kind === 'category' && !rows.labels.some((label) => /\d/.test(label));
  if (isLineOrArea(chart) && areNames && series.length > 1) {
    if (series.every(({ name }) => readPeriod(name) !== undefined)) {
      const hint = 'Exchange rows and columns: a line runs from one row to the next.';
      complain(table.start, 'chart-type', 'The columns are dates, and the rows are names.', hint, 'warning');
    }
  }
  if (type === 'candlestick' && rows.kind !== 'time') {
    const hint = 'Put dates such as 2014-10-28 into the first column.';
    refuse(placeOf('type'), 'Candlesticks need a date in every row.', hint);
  }
  if (type === 'slope' && count !== 2) {
    refuse(table.start, `A slope compares two rows, and the data have ${count}.`, 'Use a line, or leave rows out.');
  }
  const gap = type === 'slope' ? series.find((one) => one.values.includes(null)) : undefined;
  if (gap && count === 2) {
    refuse(table.start, `A slope needs both figures, and "${gap.name}" has one.`, 'Leave the column out, or fill it.');
  }
}

/** Checks that readers can tell all series and rows from each other. */
function checkCrowding(chart: Chart, { table, placeOf }: Places, refuse: Refuse): void {
  const { type, layout, rows, series } = chart;
  const count = rows.labels.length;
  if (type === 'dot' && series.length > 3) {
    const hint = 'Name those to show: "y: 2013, 2014".';
    refuse(placeOf('type'), 'A dot plot takes three columns of figures at most.', hint);
  }
  if (layout !== 'multiples' && type !== 'candlestick' && type !== 'slope' && series.length > mostSeries) {
    const message = `${series.length} series cannot be distinguished in one plot.`;
    refuse(placeOf('type'), message, 'Use "layout: multiples".');
  }
  if ((type === 'bar' || type === 'dot') && count > mostBars) {
    refuse(table.start, `${count} rows are too many for bars or dots.`, 'Use a line, or leave rows out.');
  }
  if (type === 'bar' && (!chart.isHorizontal || layout === 'multiples') && !hasRoomForNames(chart)) {
    const hint = 'Use "type: bar", which has them beside its bars, or shorten them.';
    refuse(placeOf('type'), 'The names of the rows do not fit below the columns on a phone.', hint);
  }
}

function checkLayout(chart: Chart, { table, placeOf }: Places, refuse: Refuse): void {
  const { type, layout, series } = chart;
  if (layout === 'stacked' && !(type === 'bar' || type === 'area')) {
    refuse(placeOf('layout'), `A ${type} cannot be stacked.`, 'Stack bars or areas.');
  }
  if (layout === 'multiples' && !(isLineOrArea(chart) || type === 'bar')) {
    refuse(placeOf('layout'), `A ${type} cannot have multiples.`, 'Lines, areas and bars can.');
  }
  const unstacked = findFigure(chart, (value) => value === null || value < 0);
  if (type === 'area' && layout === 'stacked' && series.length > 1 && unstacked) {
    const message = `Stacked areas cannot show gaps, or figures below zero: ${unstacked.words}.`;
    refuse(placeOfFigure(unstacked, table), message, 'Use lines.');
  }
}

function checkLogScale(chart: Chart, { placeOf }: Places, refuse: Refuse): void {
  const { type, isLogarithmic } = chart;
  if (!isLogarithmic) return;
  if (!(type === 'line' || type === 'dot' || type === 'slope')) {
    const message = `A ${type} starts at zero, which a log scale does not have.`;
    refuse(placeOf('scale'), message, 'Use a line, or a linear scale.');
  }
  const unscaled = findFigure(chart, (value) => value !== null && value <= 0);
  if (unscaled) {
    const message = `A log scale cannot show zero or figures below it: ${unscaled.words}.`;
    refuse(placeOf('scale'), message, 'Use a linear scale.');
  }
}

function checkAnnotations(chart: Chart, { placeOf }: Places, refuse: Refuse): void {
  const { type, isLogarithmic } = chart;
  const { events, bands, lines } = chart.annotations;
  if ((events.length > 0 || bands.length > 0) && !(isLineOrArea(chart) || type === 'candlestick')) {
    refuse(placeOf(events.length > 0 ? 'event' : 'band'), `A ${type} has no place for dates.`, 'Use "notes".');
  }
  if (lines.length > 0 && (type === 'slope' || type === 'dot')) {
    refuse(placeOf('line'), `A ${type} has no place for a line.`, 'Use "notes".');
  }
  if (isLogarithmic && lines.some(({ value }) => value <= 0)) {
    refuse(placeOf('line'), 'A log scale cannot show zero or figures below it.', 'Use a linear scale.');
  }
}

function isLineOrArea({ type }: Chart): boolean {
  return type === 'line' || type === 'area';
}

/** Options that have no effect on a chart, so that their authors expect another. */
function uselessOptions(
  { type, rows, series, layout, highlight }: Chart,
  { isColumn }: Pick<Places, 'isColumn'>,
): readonly (readonly [option: string, message: string, hint: string])[] {
  const isRow = highlight !== undefined && !series.some(({ name }) => name === highlight);
  const showsRow = type === 'bar' && layout !== 'stacked' && rows.labels.length > 0;
  return [
    ...(type !== 'bar' || isColumn
      ? [['direction', `Only a chart of type bar has a direction.`, 'Remove it, or write "type: bar".'] as const]
      : []),
    ...(type === 'candlestick' ? [['y', 'Candlesticks find their columns by name.', 'Remove it.'] as const] : []),
    ...(type === 'candlestick' || type === 'dot'
      ? [['highlight', `A ${type} has nothing to highlight.`, 'Remove it.'] as const]
      : isRow && !showsRow
        ? [['highlight', `A ${type} can highlight a column, and "${highlight}" is a row.`, 'Name a column.'] as const]
        : []),
  ];
}

function checkIndex(chart: Chart, place: ChartPlace, complain: Complain): void {
  const { type, series, indexRow = 0 } = chart;
  if (type !== 'line') complain(place, 'chart-type', `A ${type} cannot show an index.`, 'Use a line.');
  for (const one of series) {
    const base = one.values[indexRow];
    const isDrawable =
      base !== null &&
      base !== undefined &&
      base > 0 &&
      drawnValues(chart, one).every((value) => value === null || Number.isFinite(value));
    if (isDrawable) continue;
    const message = `"${one.name}" has no figure above zero where its index would be 100.`;
    complain(place, 'chart-option', message, 'Name a row in which every series has one: "index: 2014-09-19".');
  }
}

interface FoundFigure {
  /** Column of its series, and its row. */
  readonly name: string;
  readonly row: number;
  readonly words: string;
}

/** Finds the first figure that a chart cannot show. */
function findFigure({ series, rows }: Chart, isWrong: (value: number | null) => boolean): FoundFigure | undefined {
  for (const { name, values } of series) {
    const row = values.findIndex(isWrong);
    if (row < 0) continue;
    const value = values[row] ?? null;
    const words = `"${name}" ${value === null ? 'has none' : `is ${value}`} in the row "${rows.labels[row] ?? ''}"`;
    return { name, row, words };
  }
  return undefined;
}

function placeOfFigure({ name, row }: FoundFigure, table: DataTable): ChartPlace {
  const column = table.header.findIndex(({ text }) => text === name);
  const cell = table.rows[row]?.[column];
  return cell ? table.place(cell) : table.start;
}
