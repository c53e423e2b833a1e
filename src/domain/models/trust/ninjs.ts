import type { Article } from '../../edition/resolve/resolved-article.ts';
import type { Instant } from '../../instant.ts';
import { lastChangeOf } from '../../moment.ts';
import { ninjsPath, wirePath } from '../../site/permalinks.ts';
import type { MediaTopic } from '../../trust/media-topics.ts';
import { createArticleModel } from '../article.ts';
import type { ModelContext } from '../context.ts';
import { feedItemOf, type FeedItem } from '../feeds/feed.ts';
import type { Policies } from '../frame.ts';
import type { Page } from '../list.ts';

/** A story in ninjs, the exchange format of news agencies. */
export interface NinjsModel {
  readonly item: FeedItem;
  readonly words: number;
  readonly topics: readonly MediaTopic[];
  readonly organisations: readonly {
    readonly name: string;
    readonly path: string;
    readonly symbols: readonly string[];
  }[];
  readonly policies: Policies;
}

/** The newest stories, as one item that contains them. */
export interface WireModel {
  readonly updated?: Instant | undefined;
  readonly stories: readonly NinjsModel[];
}

export interface NinjsFileModels {
  readonly 'article-ninjs': NinjsModel;
  readonly wire: WireModel;
}

type NinjsFile = {
  readonly [T in keyof NinjsFileModels]: { readonly template: T } & Page<NinjsFileModels[T]>;
}[keyof NinjsFileModels];

/** Plans a ninjs file per story, and one of the newest stories; empty unless the newsroom enables them. */
export function planNinjs(context: ModelContext): readonly NinjsFile[] {
  const { site, articles } = context.edition;
  if (!site.hasNinjs) return [];
  const newest = articles.slice(0, site.feedSize);
  return [
    ...articles.map((article) => ({
      template: 'article-ninjs' as const,
      path: ninjsPath(article.path),
      model: () => createNinjsModel(article, context),
    })),
    { template: 'wire', path: wirePath, model: () => createWireModel(newest, context) },
  ];
}

function createWireModel(articles: readonly Article[], context: ModelContext): WireModel {
  const changes = articles.map(({ entry }) => lastChangeOf(entry));
  return {
    updated: changes.length > 0 ? (Math.max(...changes) as Instant) : undefined,
    stories: articles.map((article) => createNinjsModel(article, context)),
  };
}

function createNinjsModel(article: Article, context: ModelContext): NinjsModel {
  const { companies } = createArticleModel(article, context);
  return {
    item: feedItemOf(article, context),
    words: article.entry.body.words,
    topics: article.topics ?? [],
    organisations: companies.map(({ name, path, tickers }) => ({ name, path, symbols: tickers })),
    policies: context.furniture.policies,
  };
}
