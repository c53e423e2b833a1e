import { archiveBeyond } from '../../archives.ts';
import type { Instant } from '../../instant.ts';
import { storyLanguage } from '../../language/story-language.ts';
import { changeOf, lastChangeOf } from '../../moment.ts';
import { atomArchivePath, atomPath, feedArchivePath, feedPath } from '../../site/permalinks.ts';
import type { Article } from '../../edition/resolve/resolved-article.ts';
import type { ModelContext } from '../context.ts';
import type { FeedItem, FeedSubjectModel } from './feed.ts';
import type { Page } from '../list.ts';
import { memoiseByObject } from '../../memoise.ts';

/** Stories per archived part, which is about 60 kB: 10,000 stories are 100 files for the site's own feed. */
const archiveSize = 100;

/**
 * A story in an archived feed, without its text: with texts, the archive would be as large as the site. `updated` is
 * its last update or correction.
 */
export type ArchivedItem = Pick<
  FeedItem,
  'id' | 'kind' | 'title' | 'summary' | 'published' | 'updated' | 'path' | 'language'
>;

/** A part of a feed's history (RFC 5005, section 4). */
export interface FeedArchiveModel extends FeedSubjectModel {
  readonly path: string;
  /** The feed that readers follow. */
  readonly currentPath: string;
  readonly olderPath?: string | undefined;
  readonly newerPath?: string | undefined;
  readonly updated: Instant;
  readonly items: readonly ArchivedItem[];
}

interface Addresses {
  readonly currentPath: string;
  readonly pathOf: (part: string) => string;
}

/** The archived parts of an index's RSS feed, oldest first. */
export function feedArchivePages(
  feed: FeedSubjectModel,
  articles: readonly Article[],
  context: ModelContext,
): readonly Page<FeedArchiveModel>[] {
  const { indexPath } = feed;
  const pathOf = (part: string) => feedArchivePath(indexPath, part);
  return archivePages(feed, articles, context, { currentPath: feedPath(indexPath), pathOf });
}

/** The archived parts of the site's Atom feed, oldest first. */
export function atomArchivePages(
  feed: FeedSubjectModel,
  articles: readonly Article[],
  context: ModelContext,
): readonly Page<FeedArchiveModel>[] {
  return archivePages(feed, articles, context, { currentPath: atomPath, pathOf: atomArchivePath });
}

function archivePages(
  feed: FeedSubjectModel,
  articles: readonly Article[],
  context: ModelContext,
  { currentPath, pathOf }: Addresses,
): readonly Page<FeedArchiveModel>[] {
  const parts = archiveBeyond(articles, context.edition.site.feedSize, archiveSize);
  const paths = parts.map(({ name }) => pathOf(name));
  return parts.map(({ name, items }, index) => {
    const path = pathOf(name);
    // Full parts must not change, so they cannot link to an open one, whose name will change.
    const isNextFull = parts[index + 1]?.items.length === archiveSize;
    const olderPath = paths[index - 1];
    const newerPath = isNextFull ? paths[index + 1] : undefined;
    return {
      path,
      sources: () => ({ articles: items, other: [feed, olderPath, newerPath] }),
      model: () => ({
        ...feed,
        path,
        currentPath,
        olderPath,
        newerPath,
        updated: Math.max(...items.map(({ entry }) => lastChangeOf(entry))) as Instant,
        items: items.map(archivedItemsIn(context)),
      }),
    };
  });
}

/** Creates one object per article for all archives that contain it, so that it is digested once. */
const archivedItemsIn = memoiseByObject(({ edition }: ModelContext) =>
  memoiseByObject(({ entry, path }: Article): ArchivedItem => {
    const { id, kind, title, summary, published } = entry;
    const language = storyLanguage(entry.lang, edition.site.language);
    return { id, kind, title, summary, published, updated: changeOf(entry), path, ...(language && { language }) };
  }),
);
