import type { Cell, EarningsRow } from './chart.ts';

export interface EarningsChange {
  /** Change in per cent, or in percentage points between two rates. */
  readonly value: number;
  readonly isPoints: boolean;
  /** Largest error of the value that rounding of its figures can cause. */
  readonly slack: number;
}

/**
 * Computes the change from a base to the actual figure.
 *
 * @returns undefined where a percentage is meaningless: from zero, from a loss, or to a loss.
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
