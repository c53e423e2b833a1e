import type { Chart, Exhibit } from '../chart.ts';
import { falls, rises } from './change-verbs.ts';
import { figuresIn, isSame, kindOf, type SaidFigure } from './said-figures.ts';

/** A figure in the text near an exhibit that differs from the exhibit's figure for the same row. */
export interface Conflict {
  /** Offset of the figure in the paragraph. */
  readonly index: number;
  readonly said: string;
  readonly name: string;
  readonly known: readonly string[];
}

/**
 * Finds figures that a paragraph attributes to a row of the exhibit and that differ from the row. A figure counts if it
 * has the unit of the chart and if names and figures alternate in its part of a sentence, so that each belongs to one
 * name. Ambiguous sentences are ignored.
 */
export function findConflicts(exhibit: Exhibit, paragraph: string): readonly Conflict[] {
  if (exhibit.kind !== 'chart' || exhibit.type === 'candlestick') return [];
  const { kind, factor } = kindOf(exhibit.unit);
  if (kind === undefined) return [];
  return partsOf(paragraph).flatMap(({ text, index }) => {
    const figures = figuresIn(text).filter((said) => said.kind === kind);
    return pairs(namedRows(exhibit, text), figures).flatMap(([row, said]): readonly Conflict[] => {
      if (approximate.test(text.slice(0, said.index)) || isKnown(exhibit, row, said, factor)) return [];
      if (isOfAnotherKind(exhibit, text)) return [];
      const known = exhibit.series.flatMap(({ values, decimals }) => values[row]?.toFixed(decimals) ?? []);
      const name = exhibit.rows.labels[row] ?? '';
      return known.length === 0 ? [] : [{ index: index + said.index, said: said.text, name, known }];
    });
  });
}

const approximate =
  /\b(?:about|some|almost|nearly|around|over|more|less|than|under|least|most|etwa|rund|fast|über|gut|knapp|environ|quelque|près de|plus de|moins de)\s*$/i;

/** Whether a text gives changes (`Twitter rose by 73%`) and the chart shows none (shares sold). */
function isOfAnotherKind({ title, subtitle = '', series }: Chart, text: string): boolean {
  const subject = `${title} ${subtitle} ${series.map(({ name }) => name).join(' ')}`;
  return isOfChange(text) && !isOfChange(subject);
}

function isOfChange(text: string): boolean {
  return (
    rises.test(text) ||
    falls.test(text) ||
    /growth|change|gain|loss|wachstum|veränderung|croissance|variation|hausse|baisse/i.test(text)
  );
}

interface NamedRow {
  readonly row: number;
  readonly index: number;
}

/** Pairs each name with its figure if they alternate. */
function pairs(rows: readonly NamedRow[], figures: readonly SaidFigure[]): readonly (readonly [number, SaidFigure])[] {
  if (rows.length !== figures.length) return [];
  const order = [...rows, ...figures].sort((one, other) => one.index - other.index);
  const takeTurns = order.every((item, place) => place === 0 || 'row' in item !== 'row' in (order[place - 1] ?? item));
  if (!takeTurns) return [];
  const sorted = rows.toSorted((one, other) => one.index - other.index);
  return sorted.flatMap(({ row }, place) => (figures[place] ? [[row, figures[place]] as const] : []));
}

function isKnown({ series }: Chart, row: number, said: SaidFigure, factor: number): boolean {
  const values = series.flatMap((one) => {
    const value = one.values[row] ?? null;
    return value === null ? [] : [{ value, decimals: one.decimals }];
  });
  const [first, second] = values;
  const difference = first && second ? [{ value: Math.abs(first.value - second.value), decimals: first.decimals }] : [];
  return [...values, ...difference].some(
    ({ value, decimals }) => isSame(said, value, decimals, factor) || isSame(said, -value, decimals, factor),
  );
}

/** Rows whose name is in a text. In charts of one series, dates count too: years, months or days, as written. */
function namedRows({ rows, series }: Chart, text: string): readonly NamedRow[] {
  if (rows.kind === 'time' && series.length > 1) return [];
  return rows.labels.flatMap((label, row) => {
    const name = label.replace(/\s*\([^()]*\)$/, '');
    const at = text.indexOf(name);
    if (name.length < 3 || at < 0) return [];
    const [before = ' ', after = ' '] = [text[at - 1], text[at + name.length]];
    return /[\p{L}\d]/u.test(before) || /[\p{L}\d]/u.test(after) ? [] : [{ row, index: at }];
  });
}

/** Splits text into sentences, and these at semicolons and the like. A decimal point does not end a sentence. */
function partsOf(paragraph: string): readonly { readonly text: string; readonly index: number }[] {
  let index = 0;
  return paragraph.split(/(?<=[.;:!?]\s)/).map((text) => {
    const part = { text, index };
    index += text.length;
    return part;
  });
}
