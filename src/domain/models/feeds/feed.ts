import type { Article } from '../../edition/resolve/resolved-article.ts';
import type { Instant } from '../../instant.ts';
import { lastChangeOf } from '../../moment.ts';
import { feedPath } from '../../site/permalinks.ts';
import { createArticleModel, type ArticleModel } from '../article.ts';
import type { DrawnStory } from '../cards/drawn.ts';
import type { ModelContext } from '../context.ts';
import { contentOfStory, type StoryContent } from './story-files.ts';
import { memoiseByObject } from '../../memoise.ts';

/** A complete article as an item of feeds. */
export type FeedItem = Omit<StoryContent, 'companies'> & {
  /**
   * Companies by their symbols alone, so that a new name of a company does not change feeds; by name without a symbol.
   */
  readonly companies: readonly (Pick<ArticleModel['companies'][number], 'tickers'> & {
    readonly name?: string | undefined;
  })[];
  readonly path: string;
  /** Number of a chart in the text → its picture; left out if the story has another picture. */
  readonly chartPictures?: DrawnStory['charts'];
};

/** Title, description and page of a feed's subject. */
export interface FeedSubjectModel {
  /** Path of the page that it follows. */
  readonly indexPath: string;
  readonly title: string;
  readonly description: string;
}

export interface FeedModel extends FeedSubjectModel {
  readonly path: string;
  /** The newest archived part of the RSS feed; left out while the feed holds every story. */
  readonly archivePath?: string | undefined;
  /** The newest archived part of the Atom feed; only for the site's own feed. */
  readonly atomArchivePath?: string | undefined;
  /** Last publication or update of an item; left out in an empty feed. */
  readonly updated?: Instant | undefined;
  readonly items: readonly FeedItem[];
}

export function createFeedModel(
  feed: FeedSubjectModel & Pick<FeedModel, 'archivePath' | 'atomArchivePath'>,
  articles: readonly Article[],
  context: ModelContext,
): FeedModel {
  const items = articles.slice(0, context.edition.site.feedSize).map((article) => feedItemOf(article, context));
  const times = items.map(lastChangeOf);
  return {
    ...feed,
    path: feedPath(feed.indexPath),
    updated: times.length > 0 ? (Math.max(...times) as Instant) : undefined,
    items,
  };
}

/** Creates one object per article, shared by all feeds that contain it. */
export function feedItemOf(article: Article, context: ModelContext): FeedItem {
  return feedItemsIn(context)(article);
}

const feedItemsIn = memoiseByObject((context: ModelContext) =>
  memoiseByObject((article: Article): FeedItem => {
    const { companies, ...content } = contentOfStory(createArticleModel(article, context));
    const { charts } = context.drawnFor(article);
    return {
      ...content,
      companies: companies.map(({ tickers, name }) => (tickers.length > 0 ? { tickers } : { tickers, name })),
      path: article.path,
      ...(charts && { chartPictures: charts }),
    };
  }),
);
