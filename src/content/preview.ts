import type { ArticleEntry } from '../domain/edition/article.ts';
import type { Instant } from '../domain/instant.ts';
import { latestInstant } from '../domain/moment.ts';
import { outcomeOf } from '../domain/edition/visibility.ts';

/** A newsroom as authors see it in the development server. */
export interface Preview {
  readonly entries: readonly ArticleEntry[];
  readonly now: Instant;
}

/**
 * Adds drafts and scheduled stories for the development server, at the addresses that they will have, each with
 * its state before its headline. Builds do not call this.
 */
export function previewUnpublished(entries: readonly ArticleEntry[], now: Instant): Preview {
  const latest = latestInstant(
    entries.map(({ published }) => published),
    now,
  );
  return { entries: entries.map((entry) => reveal(entry, now)), now: latest };
}

function reveal(entry: ArticleEntry, now: Instant): ArticleEntry {
  switch (outcomeOf(entry, now)) {
    case 'draft':
      return { ...entry, status: 'ready', title: `[Draft] ${entry.title}` };
    case 'scheduled':
      return { ...entry, title: `[Scheduled] ${entry.title}` };
    case 'published':
    case 'withdrawn':
      return entry;
  }
}
