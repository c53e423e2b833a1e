import type { Chart, Series } from '../chart.ts';
import type { ChartPlace, Complain } from '../problem.ts';
import { anyOf, falls, rises } from './change-verbs.ts';
import { checkPoints } from './points.ts';
import { figuresIn, isSame, kindOf, type SaidFigure } from './said-figures.ts';

/**
 * Compares the claims of a title or an alternative text with the data: the direction of a series over time,
 * percentages, and figures in the chart's own unit. Verbs and figures are read in English, German and French.
 */
export function checkClaims(chart: Chart, text: string, what: string, place: ChartPlace, complain: Complain): void {
  const series = subjectOf(chart, text);
  const isCourse = (chart.rows.kind === 'time' || chart.type === 'slope') && chart.type !== 'candlestick';
  const isUp = rises.test(text);
  if (series && isCourse && isUp !== falls.test(text)) {
    const { first, previous, last } = courseOf(series);
    const isContrary = (from: number) => (isUp ? last < from : last > from);
    if (isContrary(first) && isContrary(previous)) {
      const message = `The ${what} says that "${series.name}" ${isUp ? 'rises' : 'falls'}, and the data go from ${first} to ${last}.`;
      complain(place, 'chart-claim', message, 'Correct one of them.');
      return;
    }
  }
  if (series && isCourse) checkMultiple(series, text, what, place, complain);
  if (isCourse) checkPoints(chart, text, what, place, complain);
  const { kind, factor } = kindOf(chart.unit);
  for (const said of figuresIn(text)) {
    if (said.kind === undefined) continue;
    if (said.kind === kind && holds(chart, said, factor)) continue;
    if (said.kind === '%' && isChange(chart, said)) continue;
    if (said.kind !== kind && said.kind !== '%') continue;
    const message = `The ${what} says "${said.text}", and the data have no such figure or change.${said.kind === kind ? nearestTo(chart, said, factor) : ''}`;
    complain(place, 'chart-claim', message, 'Correct one of them.', 'warning');
  }
}

/** Series that a text is about: the only one of the chart, or the only one that the text names. */
function subjectOf({ series, type }: Chart, text: string): Series | undefined {
  if (series.length === 1) return series[0];
  if (type === 'candlestick') return series[3];
  const named = series.filter(({ name }) => text.includes(name));
  return named.length === 1 ? named[0] : undefined;
}

function courseOf({ values }: Series): { readonly first: number; readonly previous: number; readonly last: number } {
  const known = values.filter((value) => value !== null);
  const [first = 0, previous = 0, last = 0] = [known[0], known.at(-2), known.at(-1)];
  return { first, previous, last };
}

/** Whether a figure is in the data, the sum of a row or a column, or a difference from the last row. */
function holds({ series, rows }: Chart, said: SaidFigure, factor: number): boolean {
  const decimals = Math.max(...series.map((one) => one.decimals));
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const columns = series.map((one) => one.values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  const rowSums = rows.labels.map((_, row) => series.reduce((sum, one) => sum + (one.values[row] ?? 0), 0));
  const differences = series.flatMap((one) => {
    const { last, first, previous } = courseOf(one);
    return [last - first, last - previous];
  });
  const candidates = [...values, ...columns, ...rowSums, ...differences].flatMap((value) => [value, -value]);
  return candidates.some((value) => isSame(said, value, decimals, factor));
}

/**
 * Verbs of multiples, with the least and the greatest ratio that they may mean: "doubles" may be a little less than
 * twice.
 */
const multiples = [
  [anyOf(['doubles?(?![- ]digit)|doubled|verdoppelt|verdoppelte|double(?:nt)?(?![- ]digit)|doublé']), 1.8, Infinity],
  [anyOf(['triples?|tripled|verdreifacht|verdreifachte|triple(?:nt)?|triplé']), 2.7, Infinity],
  [anyOf(['halves|halved|halbiert|halbierte']), 0, 0.55],
] as const;

/** Compares a verb of a multiple with the changes to the last figure from each before it, and between the extremes. */
function checkMultiple(
  { name, values }: Series,
  text: string,
  what: string,
  place: ChartPlace,
  complain: Complain,
): void {
  const verb = multiples.find(([pattern]) => pattern.test(text));
  if (!verb) return;
  const [pattern, least, most] = verb;
  const known = values.filter((value) => value !== null);
  const last = known.at(-1) ?? 0;
  const ratios = [...known.map((from) => last / from), Math.max(...known) / Math.min(...known)];
  if (ratios.some((ratio) => ratio >= least && ratio <= most)) return;
  const word = pattern.exec(text)?.[0] ?? '';
  const message = `The ${what} says "${word}", and "${name}" goes from ${known[0] ?? 0} to ${last}.`;
  complain(place, 'chart-claim', message, 'Correct one of them.', 'warning');
}

/**
 * Whether a percentage is the change to the last row from any other, or between the extremes, or between two series.
 * Between the percentages of two names there is none.
 */
function isChange(chart: Chart, said: SaidFigure): boolean {
  const { series, rows, type, unit } = chart;
  const areNames = rows.kind === 'category' && type !== 'slope' && unit.isRate;
  const changes = (areNames ? [] : series).flatMap((one) => {
    const known = one.values.filter((value) => value !== null);
    const last = known.at(-1) ?? 0;
    const [low, high] = [Math.min(...known), Math.max(...known)];
    return [
      ...known.map((from) => [from, last]),
      [low, high],
      [high, low],
      [known[0] ?? 0, high],
      [known[0] ?? 0, low],
    ];
  });
  const across = rows.labels.flatMap((_, row) =>
    series.flatMap((one) => series.map((other) => [one.values[row] ?? 0, other.values[row] ?? 0])),
  );
  return [...changes, ...across].some(([from = 0, to = 0]) => {
    const percent = Math.abs(100 * (to / from - 1));
    return from !== 0 && Math.abs(Math.abs(said.value) - percent) <= said.slack * 1.2 + 1e-9;
  });
}

function nearestTo({ series }: Chart, said: SaidFigure, factor: number): string {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const distance = (value: number) => Math.abs(value * factor - said.value);
  const nearest = values.reduce((best, value) => (distance(value) < distance(best) ? value : best), values[0] ?? 0);
  return ` The nearest is ${nearest}.`;
}
