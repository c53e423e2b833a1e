import type { Cell, Exhibit } from '../chart.ts';

/** Writes the figures of an exhibit as comma-separated values (RFC 4180), with the precision of the source. */
export function writeCsv(exhibit: Exhibit): string {
  const lines = exhibit.kind === 'chart' ? chartLines(exhibit) : earningsLines(exhibit);
  return lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

/**
 * Name of the published file: the author's own, or a numbered one for inline data.
 *
 * @param number of the exhibit in its article. An author's name that has the form of a numbered one gets it, too, since it
 *   may be the name of another exhibit.
 */
export function csvName({ dataName }: Pick<Exhibit, 'dataName'>, number: number): string {
  const own = dataName?.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
  return own === undefined || /^figures-\d+\.csv$/.test(own) ? `figures-${number}.csv` : own;
}

function chartLines({ rows, series }: Extract<Exhibit, { kind: 'chart' }>): readonly (readonly string[])[] {
  const body = rows.labels.map((label, row) => [
    label,
    ...series.map(({ values, decimals }) => write({ value: values[row] ?? null, decimals })),
  ]);
  return [[rows.name, ...series.map(({ name }) => name)], ...body];
}

function earningsLines({ rowsName, rows }: Extract<Exhibit, { kind: 'earnings' }>): readonly (readonly string[])[] {
  const body = rows.map(({ name, unit, actual, consensus, yearEarlier }) => {
    return [unit.text === '' ? name : `${name} (${unit.text})`, write(actual), write(consensus), write(yearEarlier)];
  });
  return [[rowsName, 'Actual', 'Consensus', 'Year earlier'], ...body];
}

function write(cell: Cell | undefined): string {
  return cell?.value === null || cell?.value === undefined ? '' : cell.value.toFixed(cell.decimals);
}

/** Writes a cell. Spreadsheets would run words that begin like a formula (`=1+1`, `- of which services`). */
function quote(text: string): string {
  const words = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** Matches what spreadsheets take for a formula and is no number. */
const formula = /^(?:[=@\t]|[+-](?![\d.,%\s]*$))/;
