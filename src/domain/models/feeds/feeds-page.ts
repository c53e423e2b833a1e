import { tagTitle } from '../../language/tag-slug.ts';
import { feedSubjects, type FeedSubject } from '../../site/feed-subjects.ts';
import {
  authorsPath,
  feedPath,
  feedsPath,
  frontPath,
  jsonFeedPath,
  tagsPath,
  tickersPath,
} from '../../site/permalinks.ts';
import type { ModelContext } from '../context.ts';
import { feedSources } from './feed-list.ts';
import { frontCrumb, type Frame } from '../frame.ts';

/**
 * Most feeds of one kind that the page lists. If there are more, it links to the page with their subjects instead,
 * since a list that grows with the archive is no help to readers.
 */
export const mostListedFeeds = 120;

/** `/feeds/`: the site's feeds and their addresses. */
export interface FeedsPageModel {
  readonly frame: Frame;
  /** Groups without feeds are left out. */
  readonly groups: readonly FeedGroup[];
}

export interface FeedGroup {
  readonly subject: FeedSubject;
  /** Number of feeds of this kind. */
  readonly count: number;
  /** Path of the page that lists their subjects. */
  readonly indexPath: string;
  /** All feeds of the kind; none if there are too many. */
  readonly feeds: readonly ListedFeed[];
}

export interface ListedFeed {
  readonly name: string;
  readonly indexPath: string;
  readonly rssPath: string;
  readonly jsonPath?: string | undefined;
}

export function createFeedsPageModel(context: ModelContext): FeedsPageModel {
  const { edition, furniture, words } = context;
  const bySubject = Map.groupBy(feedSources(context), ({ subject }) => subject);
  return {
    frame: {
      path: feedsPath,
      title: words.feeds,
      description: words.describeFeeds(edition.site.name),
      crumbs: [frontCrumb],
      ...furniture,
    },
    groups: feedSubjects.flatMap((subject) => {
      const sources = bySubject.get(subject) ?? [];
      if (sources.length === 0) return [];
      const listed = sources.length > mostListedFeeds ? [] : sources;
      const feeds = listed.map(({ name, indexPath, hasJson }) => ({
        name: subject === 'tag' ? tagTitle(name, edition.site.language) : name,
        indexPath,
        rssPath: feedPath(indexPath),
        ...(hasJson && { jsonPath: jsonFeedPath(indexPath) }),
      }));
      return [{ subject, count: sources.length, indexPath: indexPaths[subject], feeds }];
    }),
  };
}

const indexPaths: Readonly<Record<FeedSubject, string>> = {
  site: frontPath,
  section: frontPath,
  tag: tagsPath,
  company: tickersPath,
  author: authorsPath,
};
