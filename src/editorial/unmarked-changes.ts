import type { ArticleEntry } from '../domain/edition/article.ts';
import { isPublic } from '../domain/edition/visibility.ts';
import type { Finding } from '../domain/finding.ts';
import type { Instant } from '../domain/instant.ts';
import { changeOf, isDayAlone, toIsoDate, type Moment } from '../domain/moment.ts';

/** One change of an article's file in the history of the newsroom. */
export interface RecordedChange {
  readonly at: Instant;
  /** Hash of the commit. */
  readonly commit: string;
  /** Hashes of the file's bytes before and after. */
  readonly before: string;
  readonly after: string;
}

/** A commit with more articles than this is treated as mechanical: a move, formatting, a renamed tag. */
export const mostOfOneEdit = 20;

/** Changes of a story since its publication, if it has neither `updated` nor a correction for any of them. */
export function changesSincePublication(
  entry: ArticleEntry,
  changes: readonly RecordedChange[],
  now: Instant,
): readonly RecordedChange[] {
  if (changes.length === 0 || entry.status !== 'ready' || !isPublic(entry, now) || changeOf(entry)) return [];
  const published = endOf(entry.published);
  return changes.filter(({ at }) => at > published);
}

/**
 * @param change the last one of the text.
 * @param line of `published`.
 */
export function describeUnmarkedChange(
  { file }: ArticleEntry,
  { at, commit }: RecordedChange,
  timeZone: string,
  line: number | undefined,
): Finding {
  const date = toIsoDate(at, timeZone).slice(0, 16).replace('T', ' ');
  return {
    severity: 'hint',
    rule: 'change-unmarked',
    file,
    ...(line !== undefined && { line }),
    message: `The text was changed at ${date}, after its publication (${commit.slice(0, 9)}), and readers are not told.`,
    hint: `Add updated: ${date}, or a correction that says what was wrong.`,
  };
}

/** Latest instant of a moment. A day alone ends at midnight, since the time of publication is unknown. */
function endOf(moment: Moment): Instant {
  return isDayAlone(moment) ? moment.end : moment;
}
