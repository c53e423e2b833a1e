import type { Heading, InternalLink } from '../../domain/edition/article.ts';

/** A text with links, and the page that shows it. */
export interface LinkingText {
  readonly file: string;
  readonly path: string;
  readonly headings: readonly Heading[];
  /** Ids of parts of the page outside the text. */
  readonly parts?: readonly string[];
  readonly internalLinks: readonly InternalLink[];
  /** Whether `headings` could be read. */
  readonly isRead?: boolean;
  /** Whether `path` is more than a placeholder. */
  readonly isPlaced?: boolean;
}

/** Whether a page has the target of a fragment. */
export function hasFragment(text: LinkingText, fragment: string): boolean {
  return idsOf(text).includes(fragment) || /^(?:fn|fnref)-/.test(fragment) || ofEveryPage.has(fragment);
}

/** Ids of the headings and parts of a page. */
export function idsOf({ headings, parts = [] }: LinkingText, before = ''): readonly string[] {
  return [...headings.map(({ id }) => before + id), ...parts.map((id) => before + id)];
}

/** Fragments on every page: its top, and the start of its content after the header. */
const ofEveryPage: ReadonlySet<string> = new Set(['top', 'content']);
