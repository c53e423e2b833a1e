import type { Words } from '../../language/words/words.ts';
import type { BodyReference } from '../body-reference.ts';

/** One of a story's charts, and the source of its figures. */
export interface DrawnChart {
  readonly source: Pick<BodyReference, 'file' | 'digest' | 'data'>;
  /** Path of the story. */
  readonly path: string;
  /** Number of the exhibit in the text, from 1. */
  readonly number: number;
}

/** Everything that a story's card for social networks shows. */
export interface StoryCard {
  readonly kind: 'story';
  /** BCP 47. */
  readonly language: string;
  readonly direction: Words['direction'];
  readonly brand: string;
  readonly section: string;
  /** Label of stories that are not news: "Opinion", "Sponsored by …". */
  readonly label?: string | undefined;
  readonly isSponsored?: true | undefined;
  readonly headline: string;
  readonly date: string;
  /** Byline of an opinion. */
  readonly byline?: string | undefined;
  /** "Corrected 28 October 2014". */
  readonly correction?: string | undefined;
  /** Subjects first. */
  readonly companies: readonly { readonly name: string; readonly ticker?: string | undefined }[];
  readonly chart?: DrawnChart | undefined;
}

/** The card of all pages that are not stories. */
export interface SiteCard {
  readonly kind: 'site';
  readonly language: string;
  readonly direction: Words['direction'];
  readonly brand: string;
  readonly tagline: string;
  /** `example.com`. */
  readonly address: string;
}

/** A chart by itself, for feed readers, which remove SVG. */
export interface ChartDrawing {
  readonly kind: 'chart';
  readonly language: string;
  readonly direction: Words['direction'];
  readonly chart: DrawnChart;
}

/** A picture that the engine draws itself. Equal drawings are equal pictures. */
export type Drawing = StoryCard | SiteCard | ChartDrawing;
