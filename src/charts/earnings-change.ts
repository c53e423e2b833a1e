import type { Cell, EarningsRow } from './chart.ts';

export interface EarningsChange {
  /** Per cent, or percentage points between two rates. */
  readonly value: number;
  readonly isPoints: boolean;
  /** By how much the value may be off because its figures are rounded. */
  readonly slack: number;
}

/**
 * The change from a base to the actual figure. Undefined where a percentage would say nothing: from zero, from a loss, or to
 * one.
 */
export function changeOf(
  { actual, unit }: Pick<EarningsRow, 'actual' | 'unit'>,
  base: Cell | undefined,
): EarningsChange | undefined {
  const [to, from] = [actual.value, base?.value];
  if (to === null || from === null || from === undefined || !base) return undefined;
  const [toSlack, fromSlack] = [0.5 * 10 ** -actual.decimals, 0.5 * 10 ** -base.decimals];
  if (unit.isRate) return { value: to - from, isPoints: true, slack: toSlack + fromSlack };
  if (from <= 0 || to < 0) return undefined;
  const value = 100 * (to / from - 1);
  const slack = 100 * (toSlack / from + (fromSlack * to) / from ** 2);
  return { value, isPoints: false, slack };
}
