import type { AlertKind } from '../domain/edition/alert.ts';
import type { Exhibit } from '../charts/chart.ts';
import type { ExhibitLanguage } from '../charts/read-exhibit.ts';
import type { ChartProblem } from '../charts/problem.ts';
import type { Doubt } from './read/doubts.ts';
import type { UnreadReason } from './dialect/read-or-else.ts';

/**
 * An article's body, read once from Markdown: plain data that the survey and the renderer share, so that they agree.
 * All text is decoded (`&amp;` is `&`) and not yet escaped, except `html`, which is sanitised and ready to print. An
 * `offset` counts characters of the source, as exactly as possible.
 */
export interface Body {
  readonly blocks: readonly Block[];
  /** Footnotes in the order of their first reference: the first one is number 1. */
  readonly footnotes: readonly Footnote[];
  /** Definitions without a reference, and second definitions of a label. Neither is shown. */
  readonly strayFootnotes: readonly StrayFootnote[];
  /** Offsets of comments that are never closed. */
  readonly openComments: readonly number[];
  readonly hasRawHtml: boolean;
  readonly doubts: readonly Doubt[];
  /** Set if the body could not be read; its only block is then its source, as code. */
  readonly unread: { readonly reason: UnreadReason; readonly offset: number } | undefined;
}

/** One element of the body, of a quotation, of an item or of a footnote. */
export type Block =
  | HeadingBlock
  | { readonly kind: 'paragraph'; readonly prose: Prose }
  /** The text of an item in a tight list: a paragraph without its own element. */
  | { readonly kind: 'line'; readonly prose: Prose }
  | { readonly kind: 'figure'; readonly image: Image; readonly caption: Prose | undefined }
  | Quote
  | List
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | Table
  | ExhibitBlock
  | { readonly kind: 'rule' }
  | Html;

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 to 6, as written; pages show 1 as 2, since the headline is their only first-level heading. */
  readonly depth: number;
  /** Unique in the body, and different from ids of the page around it; see `headings.ts`. */
  readonly id: string;
  /** Text as readers see it, without markup. */
  readonly text: string;
  readonly prose: Prose;
  /** Whether it is outside lists, quotations and footnotes. */
  readonly isTopLevel: boolean;
  /** Whether it is made by a line of `=` or `-` below it, not by `#`. */
  readonly isUnderlined: boolean;
  readonly offset: number;
}

export interface Quote {
  readonly kind: 'quote';
  /** Set if it is a note box (`> [!NOTE]`) instead of a quotation. */
  readonly alert: AlertKind | undefined;
  readonly blocks: readonly Block[];
}

export interface List {
  readonly kind: 'list';
  /** Number of each item; undefined for bullets. */
  readonly numbers: readonly number[] | undefined;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly kind: 'table';
  /** The line `Table: …` right before the table, including that word; undefined if there is none. */
  readonly caption: Prose | undefined;
  /** Description of the table's subject; unique in the body. */
  readonly label: string;
  readonly alignments: readonly Alignment[];
  readonly header: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
  /** Offsets of rows with more cells than the header, of which the last are not shown. */
  readonly overlongRows: readonly number[];
}

/** Alignment of a column; `null` if its author gave none. */
export type Alignment = 'left' | 'center' | 'right' | null;

/** A fenced block `chart` or `earnings`. */
export interface ExhibitBlock {
  readonly kind: 'exhibit';
  readonly language: ExhibitLanguage;
  /** Text between the fences, as written. */
  readonly text: string;
  /** Number of the exhibit in the body, from 1. */
  readonly number: number;
  /** The exhibit; undefined if the block has errors, and is then shown as code. */
  readonly exhibit: Exhibit | undefined;
  /** Data file that it names, as written. */
  readonly file: string | undefined;
  readonly problems: readonly ChartProblem[];
  /** Its texts that may contain symbols. */
  readonly proses: readonly Prose[];
  /** Offset of each line of `text`, for its problems; empty if there are none. */
  readonly lineStarts: readonly number[];
  /** Offset of the first line after the opening fence. */
  readonly offset: number;
}

/** A footnote with a reference. Its number is its index in `Body.footnotes` plus 1. */
export interface Footnote {
  /** As written between `[^` and `]`. */
  readonly label: string;
  /** Offset of the definition. */
  readonly offset: number;
  readonly blocks: readonly Block[];
  /** Number of references on the page; at least 1. */
  readonly references: number;
}

export interface StrayFootnote {
  readonly label: string;
  readonly reason: 'duplicate' | 'unused';
  readonly offset: number;
}

/** One run of inline content: a paragraph, a heading, a table cell. */
export interface Prose {
  /** The run's plain text, with one `OBJECT` character for each part that is not text. */
  readonly text: string;
  readonly content: readonly Inline[];
  /** The run's texts in reading order, at any depth of `content`. */
  readonly leaves: readonly TextLeaf[];
  /** Its place in a data file, if it is a chart's and comes from there. */
  readonly data?: DataPlace | undefined;
}

/** A place in a data file beside the article; line and column from 1. */
export interface DataPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** U+FFFC, the placeholder for code, an image or a footnote reference in `Prose.text`. */
export const OBJECT = '\uFFFC';

/** One element of a run. */
export type Inline =
  | TextLeaf
  | { readonly kind: 'strong' | 'emphasis' | 'deleted'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'checkbox'; readonly isChecked: boolean }
  | Link
  | Image
  | FootnoteReference
  | Html;

/** A piece of text with the same rules for tickers and typography throughout. */
export interface TextLeaf {
  readonly kind: 'text';
  readonly text: string;
  /** Offset of its start in `Prose.text`, and its index in `Prose.leaves`. */
  readonly start: number;
  readonly index: number;
  /** `index`: a ticker here is a mention but cannot become a link. `none`: tickers here are ignored. */
  readonly mentions: 'link' | 'index' | 'none';
  /** Whether quotes, dashes and dots become typographic. */
  readonly isSmart: boolean;
  readonly offset: number;
}

export interface Link {
  readonly kind: 'link';
  /** Address as written; undefined for a link inside a link, of which only the content is shown. */
  readonly href: string | undefined;
  readonly title: string;
  readonly content: readonly Inline[];
  readonly offset: number;
}

export interface Image {
  readonly kind: 'image';
  /** As written: the name of a file beside the article, or an address. */
  readonly src: string;
  /** Without markup; empty if there is none. */
  readonly alt: string;
  /** A figure's caption, in Markdown; empty if there is none. */
  readonly title: string;
  readonly offset: number;
}

export interface FootnoteReference {
  readonly kind: 'footnote';
  readonly label: string;
  /** Undefined for a label without a definition; the reference is then shown as written. */
  readonly number: number | undefined;
  /** Counts the references of a label, from 1. */
  readonly occurrence: number;
  /** Whether it is inside a link: anchors do not nest, so it is then a plain number. */
  readonly isInLink: boolean;
  readonly offset: number;
}

/** Raw HTML of the author, sanitised by `sanitise.ts`. It may have only the start or the end tag of an element. */
export interface Html {
  readonly kind: 'html';
  readonly html: string;
  /** Every element that the author opened here, kept or not. */
  readonly elements: readonly AuthorElement[];
  readonly offset: number;
}

/** An element of an author's raw HTML. */
export interface AuthorElement {
  /** In lower case. */
  readonly name: string;
  readonly isKept: boolean;
  readonly href: string | undefined;
  /** Unknown attributes without a value, which are probably prose: `and`, `c` in `<b and c>`. */
  readonly words: readonly string[];
}
