import type { ArticleEntry } from '../domain/edition/article.ts';
import { isPublic } from '../domain/edition/visibility.ts';
import type { Finding } from '../domain/finding.ts';
import type { Instant } from '../domain/instant.ts';
import { changeOf, isDayAlone, toIsoDate, type Moment } from '../domain/moment.ts';

/** One change of an article's file in the history of the newsroom. */
export interface RecordedChange {
  readonly at: Instant;
  /** What names the commit: its hash. */
  readonly commit: string;
  /** Hashes of the file's bytes before and after. */
  readonly before: string;
  readonly after: string;
}

/** A commit that changes more articles than this is taken for a mechanical one: a move, a format, a renamed tag. */
export const mostOfOneEdit = 20;

/** The changes of a story since it was published, if it says of none of them: neither `updated` nor a correction. */
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

/** Of a day alone, its end: when on that day the story appeared is not known. */
function endOf(moment: Moment): Instant {
  return isDayAlone(moment) ? moment.end : moment;
}
