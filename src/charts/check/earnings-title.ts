import type { EarningsRow } from '../chart.ts';
import { changeOf } from '../earnings-change.ts';
import type { ChartPlace, Complain } from '../problem.ts';
import { falls, rises } from './change-verbs.ts';
import { figuresIn, isSame, type SaidFigure } from './said-figures.ts';

/** Compares the percentages of a title with the rates and the changes of a table, and its verb with their direction. */
export function checkEarningsTitle(
  title: string,
  rows: readonly EarningsRow[],
  place: ChartPlace,
  complain: Complain,
): void {
  for (const said of figuresIn(title)) {
    if (said.kind !== '%') continue;
    const onYear = rows.flatMap((row) => matchingChanges(said, row, row.yearEarlier));
    const isOther = rows.some((row) => isRate(said, row) || matchingChanges(said, row, row.consensus).length > 0);
    if (onYear.length === 0 && !isOther) {
      const message = `The title says "${said.text}", and the table has no such rate or change.`;
      complain(place, 'chart-claim', message, 'Correct one of them.', 'warning');
    }
    const isUp = rises.test(title);
    const isContrary = isUp !== falls.test(title) && onYear.every((change) => (isUp ? change < 0 : change > 0));
    if (isOther || onYear.length === 0 || !isContrary) continue;
    const verb = (isUp ? rises : falls).exec(title)?.[0] ?? '';
    const message = `The title says "${verb}", and ${said.text} is a ${isUp ? 'fall' : 'rise'} in the table.`;
    complain(place, 'chart-claim', message, 'Correct one of them.', 'warning');
  }
}

function matchingChanges(said: SaidFigure, row: EarningsRow, base: EarningsRow['consensus']): readonly number[] {
  const change = changeOf(row, base);
  const isMeant = change && Math.abs(Math.abs(change.value) - Math.abs(said.value)) <= said.slack + change.slack + 1e-9;
  return isMeant ? [change.value] : [];
}

function isRate(said: SaidFigure, { unit, actual, consensus, yearEarlier }: EarningsRow): boolean {
  const rates = unit.isRate ? [actual, consensus, yearEarlier].flatMap((cell) => cell?.value ?? []) : [];
  return rates.some((rate) => isSame(said, rate, actual.decimals, 1));
}
