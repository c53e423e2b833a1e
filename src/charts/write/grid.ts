import type { Chart, Earnings, EarningsRow, Exhibit } from '../chart.ts';
import { changeOf } from '../earnings-change.ts';
import { figuresFor } from '../figures.ts';
import { namesUnit } from '../unit.ts';
import { rowName } from '../draw/scales.ts';
import type { ExhibitSurface } from './surface.ts';

export interface GridCell {
  readonly text: string;
  /** Direction of a change, which pages show by a sign and a shape. */
  readonly trend?: 'up' | 'down' | undefined;
}

/** An exhibit as a table of text, common to page, feeds and Markdown. The first column has names. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (GridCell | undefined)[] }[];
}

export function gridOf(exhibit: Exhibit, surface: Pick<ExhibitSurface, 'language' | 'words'>): Grid {
  return exhibit.kind === 'chart' ? chartGrid(exhibit, surface) : earningsGrid(exhibit, surface);
}

function chartGrid(chart: Chart, { language, words }: Pick<ExhibitSurface, 'language' | 'words'>): Grid {
  const { rows, series, unit, type } = chart;
  const figures = figuresFor(language);
  const prices = [words.prices.open, words.prices.high, words.prices.low, words.prices.close, words.prices.volume];
  const header = series.map(({ name }, index) => {
    const text = type === 'candlestick' ? (prices[index] ?? name) : name;
    const isVolume = type === 'candlestick' && index === 4;
    const isNamed = [unit.text, figures.unit(unit).replaceAll('\u00A0', ' ')].some((written) =>
      namesUnit(name, written),
    );
    return unit.text === '' || isVolume || isNamed ? text : `${text}, ${figures.unit(unit)}`;
  });
  const body = rows.labels.map((_, row) => ({
    name: rowName(rows, row, language),
    cells: series.map(({ values, decimals }) => {
      const value = values[row] ?? null;
      return value === null ? undefined : { text: figures.number(value, decimals) };
    }),
  }));
  return { header: [rows.name, ...header], rows: body };
}

function earningsGrid(
  { rowsName, rows }: Earnings,
  { language, words }: Pick<ExhibitSurface, 'language' | 'words'>,
): Grid {
  const figures = figuresFor(language);
  const hasConsensus = rows.some(({ consensus }) => consensus !== undefined);
  const hasYear = rows.some(({ yearEarlier }) => yearEarlier !== undefined);
  // The header has the unit if all rows share it.
  const [first] = rows;
  const isShared = first !== undefined && rows.every(({ unit }) => unit.text === first.unit.text);
  const shared = isShared ? figures.unit(first.unit) : '';
  const named = (text: string) => (shared === '' ? text : `${text}, ${shared}`);
  const figure = (row: EarningsRow, cell: EarningsRow['actual'] | undefined): GridCell | undefined => {
    if (cell?.value === null || cell?.value === undefined) return undefined;
    const text =
      shared === '' ? figures.figure(cell.value, cell.decimals, row.unit) : figures.number(cell.value, cell.decimals);
    return { text };
  };
  const change = (row: EarningsRow, base: EarningsRow['consensus']): GridCell | undefined => {
    const found = changeOf(row, base);
    if (!found) return undefined;
    const suffix = found.isPoints ? (row.unit.text === '%' ? '\u00A0pp' : row.unit.suffix) : '%';
    const decimals = found.isPoints ? Math.max(row.actual.decimals, base?.decimals ?? 0) : 1;
    const text = figures.change(found.value, decimals, { text: '', prefix: '', suffix, isRate: true });
    const trend = text.startsWith('+') ? 'up' : text.startsWith('\u2212') ? 'down' : undefined;
    return { text, trend };
  };
  return {
    header: [
      rowsName,
      named(words.actual),
      ...(hasConsensus ? [named(words.consensus), words.againstConsensus] : []),
      ...(hasYear ? [named(words.yearEarlier), words.onYear] : []),
    ],
    rows: rows.map((row) => ({
      name: row.name,
      cells: [
        figure(row, row.actual),
        ...(hasConsensus ? [figure(row, row.consensus), change(row, row.consensus)] : []),
        ...(hasYear ? [figure(row, row.yearEarlier), change(row, row.yearEarlier)] : []),
      ],
    })),
  };
}
