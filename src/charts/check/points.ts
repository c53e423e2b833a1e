import type { Chart } from '../chart.ts';
import type { ChartPlace, Complain } from '../problem.ts';
import { falls, rises } from './change-verbs.ts';
import { figuresIn, type SaidFigure } from './said-figures.ts';

/**
 * Compares changes between percentages with the data: `2 percentage points` and `50 basis points` must be a difference
 * of two figures, and `rises 2%` must not be one, since the change from 3% to 5% is of 67%.
 */
export function checkPoints(chart: Chart, text: string, what: string, place: ChartPlace, complain: Complain): void {
  if (chart.unit.suffix !== '%' || chart.type === 'candlestick') return;
  const decimals = Math.max(...chart.series.map((one) => one.decimals));
  const pairs = pairsOf(chart);
  const isDifference = (said: SaidFigure, factor: number) => {
    const slack = Math.max(said.slack, 0.5 * 10 ** -decimals * factor) + 1e-9;
    return pairs.some(([from, to]) => Math.abs(Math.abs(said.value) - Math.abs(to - from) * factor) <= slack);
  };
  for (const said of figuresIn(text)) {
    const after = text.slice(said.index + said.text.length);
    const factor = said.kind === 'bps' ? 100 : said.kind === undefined && points.test(after) ? 1 : undefined;
    if (factor !== undefined) {
      if (isDifference(said, factor)) continue;
      const written = said.text + (factor === 1 ? (points.exec(after)?.[0] ?? '') : '');
      const message = `The ${what} says "${written}", and no two figures of the data differ by so much.`;
      complain(place, 'chart-claim', message, 'Correct one of them.', 'warning');
    } else if (said.kind === '%' && isChange(text.slice(0, said.index)) && isDifference(said, 1)) {
      const isPercentage = pairs.some(([from, to]) => {
        return from !== 0 && Math.abs(Math.abs(said.value) - Math.abs(100 * (to / from - 1))) <= said.slack * 1.2;
      });
      const isFigure = chart.series.some(({ values }) =>
        values.some((value) => value !== null && Math.abs(Math.abs(value) - Math.abs(said.value)) <= said.slack),
      );
      if (isPercentage || isFigure) continue;
      const message = `The ${what} says "${said.text}" of a change, and percentages of the data differ by so many points.`;
      complain(place, 'chart-claim', message, 'Write percentage points, or the change in per cent.', 'warning');
    }
  }
}

const points = /^[\s-]?(?:percentage[\s-]points?|pp|Prozentpunkte?n?|points? de pourcentage)(?![\p{L}\p{N}])/iu;

/** Whether the text before a figure ends with a verb of change: `rises`, `fell by`. */
function isChange(before: string): boolean {
  const [, verb = ''] = /(\S+(?:\s\S+)?)(?:\s(?:by|um|de))?\s$/u.exec(before.slice(-40)) ?? [];
  const last = verb.split(/\s/).at(-1) ?? '';
  return rises.test(last) || falls.test(last);
}

/** Two figures of a series, or of a row, that differ, in any order. */
function pairsOf({ series, rows }: Chart): readonly (readonly [number, number])[] {
  const groups = [
    ...series.map(({ values }) => values),
    ...rows.labels.map((_, row) => series.map((one) => one.values[row])),
  ];
  return groups.flatMap((group) => {
    const known = group.filter((value) => value !== null && value !== undefined);
    // Each with the first, the last and the one before it; with all of few.
    const ends = [known[0] ?? 0, known.at(-1) ?? 0];
    const othersOf = (index: number) => (known.length <= 40 ? known : [...ends, known[index - 1] ?? ends[0] ?? 0]);
    return known.flatMap((from, index) => othersOf(index).flatMap((to) => (from === to ? [] : [[from, to] as const])));
  });
}
