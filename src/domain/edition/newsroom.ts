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

/** A desk signs as a whole: its stories have no single author. */
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
  /** The author's declared holdings; only if the newsroom shows them. */
  readonly holdings?: readonly DeclaredHolding[] | undefined;
}

/** The newsroom's description of a tag; most tags have none. */
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

/** Kinds of policies that metadata for search engines distinguishes. */
export const policyKinds = ['corrections', 'ethics', 'principles', 'masthead', 'ownership'] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** A permanent page: about, disclosures, corrections policy. */
export interface StandingPage {
  readonly slug: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Position of its link in the footer of every page; without it there is no link. */
  readonly footer?: number | undefined;
  /** Kind of policy; left out if its name says so. */
  readonly policy?: PolicyKind | undefined;
  readonly digest: string;
  readonly headings: readonly Heading[];
  readonly internalLinks: readonly InternalLink[];
  /** Set for an `.astro` page of the newsroom's own: its headings and links are known only after rendering. */
  readonly isOwn?: true | undefined;
}

/** An editor's choices for the front page, as written. */
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

/** A newsroom's own data, except its articles. */
export interface Newsroom {
  readonly sections: readonly Section[];
  readonly authors: readonly Author[];
  readonly tags: readonly TagDescription[];
  readonly exchanges: readonly Exchange[];
  readonly companies: readonly Company[];
  readonly pages: readonly StandingPage[];
  /** Left out if the front page shows the newest stories. */
  readonly front?: FrontPlan | undefined;
}
