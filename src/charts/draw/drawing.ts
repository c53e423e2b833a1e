import type { ChartWords } from '../../domain/language/words/chart-words.ts';
import type { Chart } from '../chart.ts';
import type { Figures } from '../figures.ts';
import type { LinkLabel, Sheet } from './sheet.ts';

/** Parameters of a drawing besides its chart. */
export interface Tools {
  readonly language: string;
  readonly figures: Figures;
  readonly link: LinkLabel;
}

/** One entry of the key above a plot, for series without a label in the plot. `mark` is a class of `charts.css`. */
export interface KeyEntry {
  readonly mark: string;
  readonly text: string;
}

/** A plot, or several panels, each with its name. Gutters are the widths for labels on both sides, in `rem`. */
export interface Drawing {
  readonly panels: readonly { readonly name?: string | undefined; readonly sheet: Sheet }[];
  readonly startGutter: number;
  readonly endGutter: number;
  readonly key: readonly KeyEntry[];
}

/** The key of a drawing. That of candlesticks is in the words of the language. */
export function keyOf(
  { type }: Chart,
  { key }: Drawing,
  { risingDay, fallingDay }: Pick<ChartWords, 'risingDay' | 'fallingDay'>,
): readonly KeyEntry[] {
  if (type !== 'candlestick') return key;
  return [
    { mark: 'swatch rise', text: risingDay },
    { mark: 'swatch fall', text: fallingDay },
  ];
}
