import type { AlertKind } from '../domain/edition/alert.ts';
import type { Exhibit } from '../charts/chart.ts';
import type { ExhibitLanguage } from '../charts/read-exhibit.ts';
import type { ChartProblem } from '../charts/problem.ts';
import type { Doubt } from './read/doubts.ts';
import type { UnreadReason } from './dialect/read-or-else.ts';

/**
 * An article's body, read once from Markdown: plain data that the survey and the renderer share, so that they
 * cannot disagree. All text is decoded (`&amp;` is `&`) and nothing is escaped yet, except in `html`, which is
 * sanitised and ready to print. An `offset` counts characters of the source; it is a best effort.
 */
export interface Body {
  readonly blocks: readonly Block[];
  /** In the order of their first reference: the first one is number 1. */
  readonly footnotes: readonly Footnote[];
  /** Definitions that nothing on the page refers to, and second definitions of a label. Neither is shown. */
  readonly strayFootnotes: readonly StrayFootnote[];
  /** Offsets of comments that are never closed. */
  readonly openComments: readonly number[];
  readonly hasRawHtml: boolean;
  readonly doubts: readonly Doubt[];
  /** Why the body was not read, if it was not; its only block is then its source, as code. */
  readonly unread: { readonly reason: UnreadReason; readonly offset: number } | undefined;
}

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
  readonly depth: number;
  readonly id: string;
  /** As readers see it, without markup. */
  readonly text: string;
  readonly prose: Prose;
  /** Not inside a list, a quotation or a footnote. */
  readonly isTopLevel: boolean;
  /** Made by a line of `=` or `-` below it, not by `#`. */
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
  /** The number of each item; undefined for bullets. */
  readonly numbers: readonly number[] | undefined;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly kind: 'table';
  /** The line `Table: …` right before it, with that word; undefined if there is none. */
  readonly caption: Prose | undefined;
  /** What the table is about, in words; unique in the body. */
  readonly label: string;
  readonly alignments: readonly Alignment[];
  readonly header: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
  /** Where rows with more cells than the header stand: what is too much is not shown. */
  readonly overlongRows: readonly number[];
}

export type Alignment = 'left' | 'center' | 'right' | null;

/** A fenced block `chart` or `earnings`. */
export interface ExhibitBlock {
  readonly kind: 'exhibit';
  readonly language: ExhibitLanguage;
  /** As written between the fences. */
  readonly text: string;
  /** Counts the exhibits of the body, from 1. */
  readonly number: number;
  /** Undefined if the block has errors: it is then shown as code. */
  readonly exhibit: Exhibit | undefined;
  /** The data file that it names, as written. */
  readonly file: string | undefined;
  readonly problems: readonly ChartProblem[];
  /** Its words, in which symbols are read. */
  readonly proses: readonly Prose[];
  /** Of the first line after the opening fence. */
  readonly offset: number;
}

export interface Footnote {
  readonly label: string;
  /** Of the definition. */
  readonly offset: number;
  readonly blocks: readonly Block[];
  /** How often the page refers to it; at least once. */
  readonly references: number;
}

export interface StrayFootnote {
  readonly label: string;
  readonly reason: 'duplicate' | 'unused';
  readonly offset: number;
}

/** One run of inline content: a paragraph, a heading, a table cell. */
export interface Prose {
  /** The run's plain text. Whatever is not text is one `OBJECT` character in it. */
  readonly text: string;
  readonly content: readonly Inline[];
  /** The run's texts in reading order, at any depth of `content`. */
  readonly leaves: readonly TextLeaf[];
}

/** U+FFFC: stands for code, an image or a footnote reference in `Prose.text`. */
export const OBJECT = '\uFFFC';

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

export interface TextLeaf {
  readonly kind: 'text';
  readonly text: string;
  /** Where it starts in `Prose.text`, and its place among `Prose.leaves`. */
  readonly start: number;
  readonly index: number;
  /** `index`: a ticker here counts as a mention but cannot become a link. `none`: no ticker here is read. */
  readonly mentions: 'link' | 'index' | 'none';
  /** Whether quotes, dashes and dots become typographic. */
  readonly isSmart: boolean;
  readonly offset: number;
}

export interface Link {
  readonly kind: 'link';
  /** As written. Undefined for a link inside a link: only its content is shown. */
  readonly href: string | undefined;
  readonly title: string;
  readonly content: readonly Inline[];
  readonly offset: number;
}

export interface Image {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
  readonly title: string;
  readonly offset: number;
}

export interface FootnoteReference {
  readonly kind: 'footnote';
  readonly label: string;
  /** Undefined if nothing defines the label; the reference is then shown as it was written. */
  readonly number: number | undefined;
  /** 1 for the label's first reference. */
  readonly occurrence: number;
  /** Anchors do not nest: such a reference is a plain number. */
  readonly isInLink: boolean;
  readonly offset: number;
}

/** Raw HTML from the author, sanitised: see `sanitise.ts`. May hold one end of an element only. */
export interface Html {
  readonly kind: 'html';
  readonly html: string;
  /** Every element that the author opened here, kept or not. */
  readonly elements: readonly AuthorElement[];
  readonly offset: number;
}

export interface AuthorElement {
  readonly name: string;
  readonly isKept: boolean;
  readonly href: string | undefined;
  /** Unknown attributes without a value, which are probably prose: `and`, `c` in `<b and c>`. */
  readonly words: readonly string[];
}
