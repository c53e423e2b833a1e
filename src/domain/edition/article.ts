import type { IsoDay } from '../instant.ts';
import type { Moment } from '../moment.ts';
import type { Ticker } from '../registry/ticker.ts';
import type { NearMiss } from './near-miss.ts';
import type { Rating, Recommendation } from '../trust/recommendation.ts';

export const articleKinds = ['news', 'analysis', 'opinion', 'explainer', 'sponsored'] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** `withdrawn` keeps its URL and shows a notice, but leaves indexes and feeds. */
export const articleStatuses = ['ready', 'draft', 'withdrawn'] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

export interface ArticleImage {
  /** Path relative to the article, as written. */
  readonly src: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

export const positions = ['long', 'short', 'none', 'other'] as const;

export interface Disclosure {
  /** Author id. */
  readonly author: string;
  /** Company id. */
  readonly company: string;
  readonly position: (typeof positions)[number];
  readonly note?: string | undefined;
}

/** `withdrawal` says when and why a story was withdrawn. */
export const correctionKinds = ['correction', 'clarification', 'update', 'withdrawal'] as const;

export interface Correction {
  readonly date: Moment;
  readonly kind: (typeof correctionKinds)[number];
  readonly text: string;
}

export interface Source {
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The fragment that leads to it. */
  readonly id: string;
}

/**
 * An unresolved ticker or cashtag of the text, or of the title, summary or key points: each once, in the order of first
 * mention, those of the text first.
 */
export type Mention =
  | {
      readonly kind: 'ticker';
      readonly ticker: Ticker;
      readonly text: string;
      readonly line: number;
      /** Prose may look like this, too: it is a mention only if the symbol is known. */
      readonly isDoubtful?: true | undefined;
      /** Doubtful only because its code has other meanings: it is reported if it is no mention. */
      readonly isHomonym?: true | undefined;
      /** Doubtful since the text names the place of an exchange with the same initials: what the ticker is there. */
      readonly namesakes?: readonly Ticker[] | undefined;
      /** A symbol of the past, as the text says: that of the company that had it last. */
      readonly isFormer?: true | undefined;
    }
  | {
      readonly kind: 'cashtag';
      readonly symbol: string;
      readonly text: string;
      readonly line: number;
      /** The text is about variables: it is reported even if a company had the symbol. */
      readonly isDoubtful?: true | undefined;
    }
  | { readonly kind: 'name'; readonly company: string; readonly text: string; readonly line: number }
  | {
      readonly kind: 'ambiguous';
      readonly alias: string;
      readonly exchanges: readonly string[];
      readonly symbol: string;
      /** Words before its bracket; empty if they cannot be a name. */
      readonly words: string;
      readonly text: string;
      readonly line: number;
    }
  | {
      /** A symbol without an exchange; see `UnplacedCandidate`. */
      readonly kind: 'unplaced';
      readonly form: 'bare' | 'vendor' | 'angled' | 'inline' | 'labelled' | 'number';
      readonly symbol: string;
      readonly exchanges?: readonly string[] | undefined;
      readonly words: string;
      readonly text: string;
      readonly line: number;
    };

/** A place in a file. Both numbers are from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column?: number | undefined;
}

/** A link in a text to a page of the same site. */
export interface InternalLink {
  /** As written: a path from the root, a relative one, or an address in full. */
  readonly href: string;
  readonly line: number;
}

/** Tickers in one pair of brackets, and the words right before it: `Walmart and Target (NYSE:WMT, NYSE:TGT)`. */
export interface BracketedTickers {
  /** Words from the first capitalised one on; left out if there is none. */
  readonly words?: string | undefined;
  readonly tickers: readonly Ticker[];
  readonly line: number;
  /** Set in headings and tables, which may repeat the text. */
  readonly isOutsideProse?: true | undefined;
}

/** A chart, or an earnings table, in a text. */
export interface ExhibitEntry {
  /** From 1. */
  readonly number: number;
  /** Name of the file with its figures, below the article's address. */
  readonly csv: string;
  readonly isChart: boolean;
}

/** Summary of an article's text, which itself is not kept in memory. */
export interface ArticleBody {
  /** Digest of the text and of every recognised mention in it, with the place of each. */
  readonly digest: string;
  readonly words: number;
  readonly headings: readonly Heading[];
  readonly mentions: readonly Mention[];
  /** In reading order; left out if there is none. */
  readonly namings?: readonly BracketedTickers[] | undefined;
  /** Left out if there is none. */
  readonly nearMisses?: readonly NearMiss[] | undefined;
  readonly internalLinks: readonly InternalLink[];
  /** Data files beside the article that its charts are drawn from, as written; left out if there is none. */
  readonly data?: readonly { readonly src: string; readonly digest: string }[] | undefined;
  /** Its charts and earnings tables, in reading order; left out if there is none. */
  readonly exhibits?: readonly ExhibitEntry[] | undefined;
  /** Pictures beside the article that the text shows, as written. */
  readonly pictures: readonly { readonly src: string; readonly line: number }[];
}

/** One validated file of the articles folder: its front matter, and the summary of its text. */
export interface ArticleEntry {
  /** The story's identity in feeds. Never changes. */
  readonly id: string;
  /** Path from the project's root: `articles/2014/alibaba-apple-pay.md`. */
  readonly file: string;
  readonly slug: string;
  readonly title: string;
  /** Plain text; the standfirst under the headline. */
  readonly summary: string;
  /** Section id. */
  readonly section: string;
  /** Author ids, at least one. */
  readonly authors: readonly string[];
  readonly published: Moment;
  readonly updated?: Moment | undefined;
  readonly status: ArticleStatus;
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
  /** As written. */
  readonly tags: readonly string[];
  /** Subjects of the article by the front matter. */
  readonly tickers: readonly Ticker[];
  /** Place of each of `tickers` in the file; left out if there are none. */
  readonly tickerPlaces?: readonly FilePlace[] | undefined;
  /** Ids of companies and organisations that it is about, with or without symbols. */
  readonly companies?: readonly string[] | undefined;
  /** Day at which tickers are resolved, if it is not the day of publication. */
  readonly asOf?: IsoDay | undefined;
  readonly keyPoints: readonly string[];
  readonly dateline?: string | undefined;
  /** BCP 47; left out for the site's. */
  readonly lang?: string | undefined;
  /** Id, file or address of the story that this one translates. */
  readonly translationOf?: string | undefined;
  readonly image?: ArticleImage | undefined;
  readonly disclosures: readonly Disclosure[];
  readonly corrections: readonly Correction[];
  readonly recommendation?: Recommendation | undefined;
  /** Ratings of other houses; left out if there are none. */
  readonly ratings?: readonly Rating[] | undefined;
  readonly sources: readonly Source[];
  /** Older paths that must lead here: `/2014/10/old-slug/`. */
  readonly aliases: readonly string[];
  readonly body: ArticleBody;
}

/** The id of a story without `id:`, by its file: `articles/2014/x.md` → `2014/x`. */
export function idOfFile(file: string): string {
  return file.replace(/^articles\//, '').replace(/\.md$/, '');
}
