import type { Cell, Earnings, EarningsRow } from '../chart.ts';
import { checkEarningsTitle } from '../check/earnings-title.ts';
import { changeOf } from '../earnings-change.ts';
import type { ChartPlace, Complain } from '../problem.ts';
import { parseUnit, type Unit } from '../unit.ts';
import { hintForFigure, readFigure } from './cells.ts';
import type { CsvRow } from './csv.ts';
import { readOptions } from './options.ts';
import { readTable, type DataSource, type DataTable } from './table.ts';
import { readTexts, textOptions } from './texts.ts';

const knownOptions = [...textOptions, 'file', 'unit'];

/** Accepted names of columns. Changes are computed; an author's own changes are compared with them. */
const columnNames = {
  actual: /^(?:actual|reported|result)$/i,
  consensus: /^(?:consensus|expected|estimate|forecast)$/i,
  yearEarlier: /^(?:year earlier|year ago|a year earlier|prior year|previous year)$/i,
  surprise: /^(?:surprise|beat|(?:against|vs\.?) consensus)(?:, %)?$/i,
  change: /^(?:change|on (?:the )?year|growth|change on (?:the )?year)(?:, %)?$/i,
} as const;
type ColumnRole = keyof typeof columnNames;

/** Reads an `earnings` block: rows of actual figures, with the consensus, the figures of a year earlier, or both. */
export function readEarnings(text: string, find: DataSource, complain: Complain): Earnings | undefined {
  const block = readOptions(text, knownOptions, complain);
  const texts = readTexts(block, complain);
  const table = readTable(block, find, complain);
  if (!table) return undefined;
  const unit = parseUnit(block.options.get('unit')?.[0]?.text ?? '');
  const columns = findColumns(table, complain);
  if (!columns) return undefined;
  const rows = table.rows.map((row) => readRow(row, columns, unit, table, complain));
  if (!rows.every((row) => row !== undefined)) return undefined;
  for (const [index, { name, unit: own }] of rows.entries()) {
    const isRepeated = rows.slice(0, index).some((other) => other.name === name && other.unit.text === own.text);
    const place = placeOfCell(table.rows[index] ?? [], 0, table);
    if (isRepeated)
      complain(place, 'chart-data', `The row "${name}" occurs twice.`, 'Give each row a name of its own.');
  }
  checkEarningsTitle(texts.title, rows, block.options.get('title')?.[0]?.place ?? table.start, complain);
  return { kind: 'earnings', ...texts, rowsName: table.header[0]?.text ?? '', rows, dataName: table.fileName };
}

type Columns = ReadonlyMap<ColumnRole, number>;

function findColumns(table: DataTable, complain: Complain): Columns | undefined {
  const columns = new Map<ColumnRole, number>();
  let isWhole = true;
  for (const [index, cell] of table.header.entries()) {
    if (index === 0) continue;
    const role = (Object.keys(columnNames) as ColumnRole[]).find((name) => columnNames[name].test(cell.text));
    if (role && !columns.has(role)) columns.set(role, index);
    else {
      const hint =
        'Columns are Actual, Consensus and Year earlier; Surprise and Change are computed, and checked if given.';
      complain(table.place(cell), 'earnings-column', `"${cell.text}" is not a column of an earnings table.`, hint);
      isWhole = false;
    }
  }
  if (isWhole && !(columns.has('actual') && (columns.has('consensus') || columns.has('yearEarlier')))) {
    const hint = 'Name the columns "Actual" and "Consensus", "Year earlier", or both.';
    complain(table.start, 'earnings-column', 'An earnings table compares actual figures with others.', hint);
    isWhole = false;
  }
  return isWhole ? columns : undefined;
}

function readRow(
  row: CsvRow,
  columns: Columns,
  unit: Unit,
  table: DataTable,
  complain: Complain,
): EarningsRow | undefined {
  const { name, ownUnit } = splitName(row[0]?.text ?? '');
  const cells = new Map<ColumnRole, Cell>();
  const refused: string[] = [];
  const refuse = (role: ColumnRole, message: string, hint: string, rule = 'chart-figure') => {
    complain(placeOfCell(row, columns.get(role), table), rule, message, hint);
    refused.push(message);
  };
  for (const [role, column] of columns) {
    const text = row[column]?.text ?? '';
    // A change is a percentage, with or without its sign.
    const figure = role === 'surprise' || role === 'change' ? text.replace(/\s?(?:%|pp)(\)?)$/, '$1') : text;
    const cell = readFigure(figure);
    if (cell) cells.set(role, cell);
    else
      refuse(
        role,
        `"${text}" in the column "${table.header[column]?.text ?? ''}", row "${name}", is not a figure.`,
        hintForFigure(figure),
      );
  }
  const actual = cells.get('actual');
  if (name === '') refuse('actual', 'A row has no name.', 'Name what it counts: "Revenue".', 'chart-data');
  if (actual?.value === null)
    refuse('actual', `The row "${name}" has no actual figure.`, 'Fill it, or leave the row out.');
  if (refused.length > 0 || !actual) return undefined;
  const line: EarningsRow = {
    name,
    unit: ownUnit ?? unit,
    actual,
    consensus: cells.get('consensus'),
    yearEarlier: cells.get('yearEarlier'),
  };
  checkChange(line, cells.get('surprise'), line.consensus, 'surprise');
  checkChange(line, cells.get('change'), line.yearEarlier, 'change');
  return line;

  function checkChange(line: EarningsRow, given: Cell | undefined, base: Cell | undefined, role: ColumnRole): void {
    if (given?.value === undefined || given.value === null) return;
    const computed = changeOf(line, base);
    if (computed && isRounded(given.value, given.decimals, computed.value, computed.slack)) return;
    const found = computed
      ? `${computed.value.toFixed(given.decimals)}${computed.isPoints ? ' points' : ' %'}`
      : 'none';
    const message = `The ${role} of "${name}" is given as ${given.value}, and its figures make it ${found}.`;
    refuse(role, message, 'Correct the figures, or leave the column out: it is computed.', 'earnings-change');
  }
}

/** Whether `given` is `computed`, rounded; `slack` is the error that rounded inputs add to `computed`. */
function isRounded(given: number, decimals: number, computed: number, slack: number): boolean {
  return Math.abs(given - computed) <= 0.5 * 10 ** -decimals + slack + 1e-9;
}

function placeOfCell(row: CsvRow, column: number | undefined, table: DataTable): ChartPlace {
  return table.place(row[column ?? 0] ?? row[0] ?? { line: 1, column: 1 });
}

/** Splits a row's name from its own unit, if it has one: `Earnings per share ($)`. */
function splitName(text: string): { readonly name: string; readonly ownUnit: Unit | undefined } {
  const [, name = '', unit = ''] = /^(.*\S)\s*\(([^()]*)\)$/.exec(text) ?? [];
  const ownUnit = unit === '' ? undefined : parseUnit(unit);
  const isUnit = ownUnit !== undefined && (ownUnit.prefix !== '' || ownUnit.suffix !== '');
  return isUnit ? { name, ownUnit } : { name: text, ownUnit: undefined };
}
