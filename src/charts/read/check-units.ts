import type { Chart } from '../chart.ts';
import type { ChartPlace, Complain } from '../problem.ts';
import { parseUnit, type Unit } from '../unit.ts';
import type { DataTable } from './table.ts';

/**
 * Warns of a column whose heading names another unit than the chart, or than another column: `Revenue ($bn)` beside
 * `unit: €bn` or `Growth (%)`. Candlesticks, whose volumes have a panel of their own, are left out.
 */
export function checkUnits(chart: Chart, table: DataTable, unitPlace: ChartPlace, complain: Complain): void {
  if (chart.type === 'candlestick') return;
  const columns = chart.series.flatMap(({ name }) => {
    const unit = unitOfHeading(name);
    const cell = table.header.find(({ text }) => text === name);
    return unit && cell ? [{ name, unit, cell }] : [];
  });
  const [first] = columns;
  if (!first) return;
  if (isKnown(chart.unit)) {
    const other = columns.find(({ unit }) => !isSame(unit, chart.unit));
    if (!other) return;
    const message = `The column "${other.name}" is in ${other.unit.text}, and the chart in ${chart.unit.text}.`;
    complain(unitPlace, 'chart-figure', message, 'Correct one of them: a chart has one unit.', 'warning');
    return;
  }
  const other = columns.find(({ unit }) => !isSame(unit, first.unit));
  if (!other) return;
  const message = `The columns "${first.name}" and "${other.name}" are in different units, and a chart has one scale.`;
  complain(table.place(other.cell), 'chart-figure', message, `Show one of them: "y: ${first.name}".`, 'warning');
}

/** Unit at the end of a heading: `Revenue ($bn)`, `Growth, %`, `Sales in €m`. */
function unitOfHeading(name: string): Unit | undefined {
  const { bracketed, other } = unitAtEnd.exec(name)?.groups ?? {};
  const written = (bracketed ?? other)?.trim();
  const unit = written === undefined ? undefined : parseUnit(written);
  return unit && isKnown(unit) && (other === undefined || /[%\p{Sc}]/u.test(other)) ? unit : undefined;
}

const unitAtEnd = /(?:[([](?:in )?(?<bracketed>[^()[\]]+)[)\]]|(?:,| in)\s(?<other>[^\s,]+))$/;

/** True for a unit that charts know; a unit of other words has neither prefix nor suffix. */
function isKnown({ prefix, suffix }: Unit): boolean {
  return prefix !== '' || suffix !== '';
}

/** Whether two units mean the same, however they are written: `US$ m` and `$m`. Points are those of a percentage. */
function isSame(one: Unit, other: Unit): boolean {
  const [left, right] = [one, other].map(
    ({ prefix, suffix }) =>
      `${prefix.replace(/^US(?=\$)/, '')} ${suffix.trim().replace(/^mn$/, 'm').replace('pp', '%')}`,
  );
  return left === right;
}
