import type { Company } from '../registry/company.ts';
import type { Exchange } from '../registry/exchange.ts';
import type { Heading, InternalLink } from './article.ts';
import type { Moment } from '../moment.ts';
import type { DeclaredHolding } from '../trust/holding.ts';
import type { MediaTopic } from '../trust/media-topics.ts';

export interface Section {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly topics?: readonly MediaTopic[] | undefined;
}

/** A desk signs as a whole: what it writes has no single author. */
export const authorKinds = ['person', 'desk'] as const;
export type AuthorKind = (typeof authorKinds)[number];

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly kind: AuthorKind;
  readonly role?: string | undefined;
  readonly bio?: string | undefined;
  /** Path of a picture in `public`: `/portraits/jane-roe.webp`. */
  readonly portrait?: string | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
  /** What the author has declared to hold; only where the newsroom shows it. */
  readonly holdings?: readonly DeclaredHolding[] | undefined;
}

/** What the newsroom says of a tag; most tags have no such entry. */
export interface TagDescription {
  /** The tag's slug. */
  readonly id: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly topics?: readonly MediaTopic[] | undefined;
  /** Slugs of other words that mean this tag. */
  readonly synonyms: readonly string[];
  /** The title and the synonyms as written. */
  readonly writings?: readonly string[] | undefined;
}

/** What search engines are told of a standing page. */
export const policyKinds = ['corrections', 'ethics', 'principles', 'masthead', 'ownership'] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** A page that stands for years: about, disclosures, corrections policy. */
export interface StandingPage {
  readonly slug: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Whether the footer of every page leads here, and in what order. */
  readonly footer?: number | undefined;
  /** What the page is about; left out where its name says so. */
  readonly policy?: PolicyKind | undefined;
  readonly digest: string;
  readonly headings: readonly Heading[];
  readonly internalLinks: readonly InternalLink[];
}

/** What an editor has chosen for the front page, as written. */
export interface FrontPlan {
  readonly lead?: Pin | undefined;
  /** Section ids in the order of their rails. Sections that are left out follow in their own order. */
  readonly sections?: readonly string[] | undefined;
  /** Stories right after the lead. */
  readonly pinned?: readonly Pin[] | undefined;
}

/** A story that keeps its place until a date. */
export interface Pin {
  /** The story's id, its file, or its address. */
  readonly story: string;
  readonly until: Moment;
}

/** All that a newsroom owns beside its articles. */
export interface Newsroom {
  readonly sections: readonly Section[];
  readonly authors: readonly Author[];
  readonly tags: readonly TagDescription[];
  readonly exchanges: readonly Exchange[];
  readonly companies: readonly Company[];
  readonly pages: readonly StandingPage[];
  /** Left out where the newest stories make the front page. */
  readonly front?: FrontPlan | undefined;
}
