import type { ChartWords } from '../../domain/language/words/chart-words.ts';
import type { LinkLabel } from '../draw/sheet.ts';

/** Properties of an exhibit that depend on the page around it. */
export interface ExhibitSurface {
  /** Language of figures and dates as a BCP 47 tag. */
  readonly language: string;
  readonly words: ChartWords;
  /** Splits text at its symbols. */
  readonly link: LinkLabel;
  /** Id that is unique on the page; the prefix of other ids. */
  readonly id: string;
  /** Address of the figures as CSV. */
  readonly dataHref: string | undefined;
  /** Whether to write only the drawing, without its table, for pages that link to the story. */
  readonly isTeaser?: boolean | undefined;
  /** The drawing as a picture, for readers without SVG. */
  readonly picture?: { readonly src: string; readonly width: number; readonly height: number } | undefined;
}
