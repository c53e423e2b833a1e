import type { ArticleKind, ArticleStatus, FilePlace } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import type { IsoDay } from '../../domain/instant.ts';
import type { Paragraph } from '../../markdown/survey/paragraphs.ts';
import type { ProseWords } from '../words/words.ts';

/** Input of the rules of prose: one story. */
export interface Story {
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: ArticleKind;
  readonly status: ArticleStatus;
  /** The newsroom's day of publication; undefined if it is unknown. */
  readonly day: IsoDay | undefined;
  readonly words: number;
  readonly paragraphs: readonly Paragraph[];
  /** Visible text of the body without its headings, one line per run. */
  readonly text: string;
  /** Tickers in brackets in running text, each with the words right before it and its offset in the body's source. */
  readonly symbols: () => readonly { readonly words: string; readonly ticker: string; readonly offset: number }[];
  /** Charts and tables as they were written, with the files of their data. */
  readonly exhibits: () => string;
  /** Columns of figures of its charts, each with the offset of its chart's block in the body's source. */
  readonly columns: () => readonly FigureColumn[];
  /** Whether it gives sources in a field, a link, a footnote or below a chart. */
  readonly hasSources: boolean;
  /** Words of the story's language. */
  readonly language: ProseWords;
  readonly locate: (field: 'title' | 'summary') => FilePlace;
  /** Line in the file of an offset in the body's source. */
  readonly lineAt: (offset: number) => number;
}

/** A column of figures of a chart. */
export interface FigureColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Digits after the point in the most precise cell. */
  readonly decimals: number;
  /** Whether the figures are percentages. */
  readonly isRate: boolean;
  readonly offset: number;
}

export type ProseRule = (story: Story) => readonly Finding[];

/** The place of a character of a paragraph. */
export function placeIn({ lineAt }: Story, paragraph: Paragraph, index: number): FilePlace {
  return { line: lineAt(paragraph.offsetAt(index)) };
}
