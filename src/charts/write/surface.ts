import type { ChartWords } from '../../domain/language/words/chart-words.ts';
import type { LinkLabel } from '../draw/sheet.ts';

/** What the page around an exhibit decides. */
export interface ExhibitSurface {
  /** BCP 47: of figures and dates. */
  readonly language: string;
  readonly words: ChartWords;
  /** Splits text at its symbols. */
  readonly link: LinkLabel;
  /** Unique on the page; other ids are made from it. */
  readonly id: string;
  /** Address of the figures as CSV. */
  readonly dataHref: string | undefined;
  /** On a page that leads to the story: the drawing alone, without its figures as a table. */
  readonly isTeaser?: boolean | undefined;
  /** The drawing as a picture, for readers without SVG. */
  readonly picture?: { readonly src: string; readonly width: number; readonly height: number } | undefined;
}
