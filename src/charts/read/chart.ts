import { nearest } from '../../domain/nearest.ts';
import { chartTypes, layouts, type Chart, type Rows, type Series } from '../chart.ts';
import type { Complain } from '../problem.ts';
import { parseUnit } from '../unit.ts';
import { checkClaims } from '../check/claims.ts';
import { checkPeriods } from '../check/missing-periods.ts';
import { checkTotal } from '../check/total.ts';
import { readAnnotations } from './annotations.ts';
import { readPeriod } from './periods.ts';
import { readCandles } from './candles.ts';
import { checkKind } from './check-kind.ts';
import { checkRoom } from './check-room.ts';
import { checkUnits } from './check-units.ts';
import { checkNames, readRows, readSeries } from './columns.ts';
import { readChoice, readOptions, type Option } from './options.ts';
import { findColumn, readTable, type DataSource, type DataTable } from './table.ts';
import { readTexts, startOfBlock, textOptions } from './texts.ts';

const knownOptions = [
  'type',
  ...textOptions,
  'file',
  'x',
  'y',
  'unit',
  'layout',
  'direction',
  'scale',
  'index',
  'highlight',
  'event',
  'band',
  'line',
  'alt',
];

/** Types as authors write them: `column` is a bar from left to right. */
const typeNames = [...chartTypes, 'column'] as const;

/** Reads a `chart` block. The result is complete only if no error was reported to `complain`. */
export function readChart(text: string, find: DataSource, complain: Complain): Chart | undefined {
  const block = readOptions(text, knownOptions, complain);
  const optionOf = (name: string) => block.options.get(name)?.[0];
  const texts = readTexts(block, complain);
  const writtenType = readChoice(optionOf('type'), typeNames, 'type of chart', complain);
  const isColumn = writtenType === 'column';
  const type = isColumn ? 'bar' : writtenType;
  if (!optionOf('type'))
    complain(startOfBlock, 'chart-option', 'The chart has no type.', `Types are ${typeNames.join(', ')}.`);
  const layout = readChoice(optionOf('layout'), layouts, 'layout', complain);
  const direction = readChoice(optionOf('direction'), ['vertical', 'horizontal'], 'direction', complain);
  const scale = readChoice(optionOf('scale'), ['linear', 'log'], 'scale', complain);
  const table = readTable(block, find, complain);
  if (!table || !type) return undefined;
  const x = optionOf('x');
  const rowsColumn = x ? findColumn(table, x, x.text, complain) : 0;
  if (rowsColumn === undefined) return undefined;
  const rows = readRows(table, rowsColumn, complain);
  const series =
    type === 'candlestick'
      ? readCandles(table, rowsColumn, complain)
      : readAllSeries(table, rowsColumn, optionOf('y'), complain);
  if (!rows || series.length === 0) return undefined;
  if (rows.kind === 'category' && !optionOf('y')) checkNames(table, rowsColumn, complain);
  const isHorizontal =
    type === 'dot' || (type === 'bar' && !isColumn && (direction ?? defaultDirection(rows)) === 'horizontal');
  const chart: Chart = {
    kind: 'chart',
    type,
    layout: layout ?? (type === 'area' ? 'stacked' : 'grouped'),
    isHorizontal,
    ...texts,
    alt: optionOf('alt')?.text,
    unit: parseUnit(optionOf('unit')?.text ?? ''),
    isLogarithmic: scale === 'log',
    indexRow: readIndex(optionOf('index'), rows, complain),
    highlight: readHighlight(optionOf('highlight'), rows, series, complain),
    rows,
    series,
    annotations: readAnnotations(block, rows, complain),
    dataName: table.fileName,
  };
  const isGiven = (name: string) => block.options.has(name);
  const placeOf = (name: string, nth = 0) => block.options.get(name)?.[nth]?.place ?? startOfBlock;
  checkKind(chart, { table, isColumn, isGiven, placeOf }, complain);
  checkPeriods(chart, rowsColumn, table, complain);
  checkTotal(chart, table, complain);
  checkUnits(chart, table, placeOf('unit'), complain);
  const placeOfRow = (row: number) => {
    const name = table.rows[row]?.[rowsColumn];
    return name ? table.place(name) : table.start;
  };
  checkRoom(chart, { placeOf, start: table.start, placeOfRow }, complain);
  checkClaims(chart, chart.title, 'title', placeOf('title'), complain);
  if (chart.alt !== undefined) checkClaims(chart, chart.alt, 'alternative text', placeOf('alt'), complain);
  return chart;
}

/** Default direction of bars: periods run from left to right; names run from top to bottom, which fits on a phone. */
function defaultDirection({ kind }: Rows): 'vertical' | 'horizontal' {
  return kind === 'time' ? 'vertical' : 'horizontal';
}

function readAllSeries(
  table: DataTable,
  rowsColumn: number,
  y: Option | undefined,
  complain: Complain,
): readonly Series[] {
  const columns = y
    ? namesIn(y.text, table).map((name) => findColumn(table, y, name, complain))
    : [...table.header.keys()].filter((column) => column !== rowsColumn);
  if (columns.length === 0) {
    const endInFigures = table.rows.every(([cell]) => /\S\s[-+\u2212(]?\p{Sc}?\d[\d.,]*[%)]?$/u.test(cell?.text ?? ''));
    const isMarked = endInFigures || /[|^~]|\s{2}/.test(table.header[0]?.text ?? '');
    const hint = isMarked ? 'Put commas, semicolons or tabs between the cells.' : 'Add a column of figures.';
    complain(table.start, 'chart-data', 'The data have one column only.', hint);
  }
  const wrong = columns.find(
    (column, index) => column !== undefined && (column === rowsColumn || columns.indexOf(column) < index),
  );
  if (y && wrong !== undefined) {
    const name = table.header[wrong]?.text ?? '';
    const message = wrong === rowsColumn ? `"${name}" names the rows.` : `The column "${name}" is named twice.`;
    complain(y.place, 'chart-column', message, 'Name each column of figures once.');
    return [];
  }
  const series = columns.map((column) =>
    column === undefined ? undefined : readSeries(table, column, rowsColumn, complain),
  );
  return series.every((one) => one !== undefined) ? series : [];
}

/** Names of columns, separated by commas; one that has a comma itself is in quotation marks, or alone. */
function namesIn(text: string, { header }: DataTable): readonly string[] {
  if (header.some((cell) => cell.text === text)) return [text];
  return Array.from(text.matchAll(/"([^"]*)"|[^,"]+/g), ([name, quoted]) => (quoted ?? name).trim()).filter(Boolean);
}

/** Reads the row of an index: `index: 100` is the first row, `index: 2014-09-19` the row of that date. */
function readIndex(option: Option | undefined, rows: Rows, complain: Complain): number | undefined {
  if (!option) return undefined;
  if (option.text === '100') return 0;
  const time = readPeriod(option.text)?.time;
  const row = rows.kind === 'time' ? rows.times.findIndex((other) => other === time) : rows.labels.indexOf(option.text);
  if (row >= 0) return row;
  const hint = 'Write "index: 100" for the first row, or the name or date of a row.';
  complain(option.place, 'chart-option', `The data have no row "${option.text}".`, hint);
  return undefined;
}

function readHighlight(
  option: Option | undefined,
  rows: Rows,
  series: readonly Series[],
  complain: Complain,
): string | undefined {
  if (!option) return undefined;
  const names = [...series.map(({ name }) => name), ...rows.labels];
  // `Alibaba` matches the row `Alibaba (NYSE:BABA)`.
  const isMeant = (name: string) => name === option.text || name.replace(/\s*\([^()]*\)$/, '') === option.text;
  const found = names.find(isMeant);
  if (found !== undefined) return found;
  const meant = nearest(option.text, names);
  const hint = meant ? `Did you mean "${meant}"?` : 'Write the name of a column or of a row.';
  complain(option.place, 'chart-option', `The data have nothing named "${option.text}".`, hint);
  return undefined;
}
