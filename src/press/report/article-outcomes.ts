import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Edition } from '../../domain/edition/edition.ts';
import type { Finding } from '../../domain/finding.ts';
import { toIsoText } from '../../domain/instant.ts';
import { instantOf, toIsoDate } from '../../domain/moment.ts';
import { outcomeOf } from '../../domain/edition/visibility.ts';
import type { ArticleFate, Report } from './report.ts';

/**
 * Lists the outcome of every file under `articles/`: published, or the reason why not.
 *
 * @throws if a file has no outcome: it would otherwise be dropped silently.
 */
export function summariseOutcomes(
  files: readonly string[],
  entries: readonly ArticleEntry[],
  findings: readonly Finding[],
  edition: Edition,
): Pick<Report, 'articles' | 'published' | 'unpublished' | 'now' | 'nextPublication'> {
  const { now, site } = edition;
  const paths = new Map([...edition.articles, ...edition.withdrawn].map(({ entry, path }) => [entry.file, path]));
  const entryOf = new Map(entries.map((entry) => [entry.file, entry]));
  const errorOf = new Map(
    findings.filter(({ severity }) => severity === 'error').map(({ file, message }) => [file, message]),
  );
  const fates = files.map((file): ArticleFate => {
    const entry = entryOf.get(file);
    const error = errorOf.get(file);
    if (!entry || error !== undefined) return { file, fate: 'rejected', reason: error ?? 'It could not be read.' };
    const fate = outcomeOf(entry, now);
    const path = paths.get(file);
    if (fate === 'scheduled') return { file, fate, reason: `due ${toIsoDate(entry.published, site.timeZone)}` };
    if (fate === 'draft') return { file, fate, reason: 'status: draft' };
    if (path === undefined)
      throw new Error(`${file} is neither on the site nor refused: this is a fault of the press.`);
    return fate === 'withdrawn' ? { file, fate, reason: 'status: withdrawn', path } : { file, fate, path };
  });
  const count = (fate: ArticleFate['fate']) => fates.filter((article) => article.fate === fate).length;
  const due = entries
    .filter((entry) => outcomeOf(entry, now) === 'scheduled')
    .map(({ published }) => instantOf(published));
  const next = due.length > 0 ? due.reduce((left, right) => (right < left ? right : left)) : undefined;
  return {
    now: toIsoText(now, 'UTC'),
    articles: {
      total: files.length,
      published: count('published'),
      scheduled: count('scheduled'),
      draft: count('draft'),
      withdrawn: count('withdrawn'),
      rejected: count('rejected'),
    },
    published: Object.fromEntries(
      fates.flatMap(({ file, fate, path }) => (fate === 'published' && path !== undefined ? [[file, path]] : [])),
    ),
    unpublished: fates.filter(({ fate }) => fate !== 'published'),
    ...(next !== undefined && { nextPublication: toIsoText(next, site.timeZone) }),
  };
}
