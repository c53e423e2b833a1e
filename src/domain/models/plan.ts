import {
  authorsPath,
  calendarPath,
  feedsPath,
  frontPath,
  searchPath,
  standingPath,
  tagsPath,
} from '../site/permalinks.ts';
import type { Template } from '../site/templates.ts';
import { memoiseLast } from '../memoise.ts';
import type { Article } from '../edition/resolve/resolved-article.ts';
import { articleSources, createArticleModel, hasMarkdownCopy, type ArticleModel } from './article.ts';
import { companyPages, type CompanyModel } from './companies/company.ts';
import type { ModelContext } from './context.ts';
import { createFeedsPageModel, type FeedsPageModel } from './feeds/feeds-page.ts';
import { createFrontModel, type FrontModel } from './front.ts';
import {
  createAuthorIndexModel,
  createNotFoundModel,
  createStandingModel,
  createTagIndexModel,
  type AuthorIndexModel,
  type NotFoundModel,
  type StandingModel,
  type TagIndexModel,
} from './indexes.ts';
import { planSiteFiles, type SiteFileModels } from './feeds/site-files.ts';
import { articleFigures, articleMarkdown } from './feeds/story-files.ts';
import { createArchiveModel, type ArchiveModel } from './lists/archive.ts';
import { createYearModel, type YearModel } from './lists/year.ts';
import { createSearchModel, type SearchModel } from './search.ts';
import { symbolPage, type SymbolModel } from './companies/symbol.ts';
import { correctionsPages, type CorrectionsModel } from './trust/corrections.ts';
import { recommendationsPages, type RecommendationsModel } from './trust/recommendations.ts';
import { registerPages, type RegisterModel } from './trust/register.ts';
import { planTickerIndex, type TickerIndexModel } from './companies/ticker-index.ts';
import { authorPages, monthPages, sectionPages, tagPages, type ListModel, type Page } from './list.ts';

/** Target of an older address. */
export interface RedirectModel {
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

/** The model of each template. */
export interface Models extends SiteFileModels {
  readonly front: FrontModel;
  readonly article: ArticleModel;
  readonly section: ListModel;
  readonly 'tag-index': TagIndexModel;
  readonly tag: ListModel;
  readonly 'ticker-index': TickerIndexModel;
  readonly 'ticker-letter': TickerIndexModel;
  readonly 'ticker-exchange': TickerIndexModel;
  readonly company: CompanyModel;
  readonly symbol: SymbolModel;
  readonly 'author-index': AuthorIndexModel;
  readonly author: ListModel;
  readonly month: ListModel;
  readonly year: YearModel;
  readonly archive: ArchiveModel;
  readonly standing: StandingModel;
  readonly corrections: CorrectionsModel;
  readonly register: RegisterModel;
  readonly recommendations: RecommendationsModel;
  readonly feeds: FeedsPageModel;
  readonly search: SearchModel;
  readonly 'not-found': NotFoundModel;
  readonly redirect: RedirectModel;
}

/** One file of the site: its path, and its model, made on demand. Requires a model for each template of the table. */
export type Output = { readonly [T in Template]: { readonly template: T } & Page<Models[T]> }[Template];

/** Lists every file of an edition, except pictures and assets. */
export function planOutputs(context: ModelContext): readonly Output[] {
  const { edition } = context;
  const { directory } = edition;
  const articleModel = memoiseLast((article: Article) => createArticleModel(article, context));
  const tickers = planTickerIndex(context);
  const trust = [
    ...correctionsPages(context).map(as('corrections')),
    ...registerPages(context).map(as('register')),
    ...recommendationsPages(context).map(as('recommendations')),
  ];
  const tickerPaths = [...tickers.letters, ...tickers.exchanges].map(({ path }) => path);
  return [
    { template: 'front', path: frontPath, model: () => createFrontModel(context) },
    ...[...edition.articles, ...edition.withdrawn].flatMap((article) => planArticle(article, articleModel, context)),
    ...edition.sections.flatMap((index) => sectionPages(index, context).map(as('section'))),
    ...[...edition.tags.values()].flatMap((index) => tagPages(index, context).map(as('tag'))),
    ...directory.entries.flatMap((entry) => companyPages(entry, context).map(as('company'))),
    ...directory.symbols.map((symbol) => as('symbol')(symbolPage(symbol, context))),
    ...edition.authors.flatMap((index) => authorPages(index, context).map(as('author'))),
    ...[...edition.months.values()].flatMap((index) => monthPages(index, context).map(as('month'))),
    ...[...edition.years].map(([path, index]): Output => ({
      template: 'year',
      path,
      model: () => createYearModel(index, context),
    })),
    { template: 'archive', path: calendarPath, model: () => createArchiveModel(context) },
    { template: 'tag-index', path: tagsPath, model: () => createTagIndexModel(context) },
    as('ticker-index')(tickers.index),
    ...tickers.letters.map(as('ticker-letter')),
    ...tickers.exchanges.map(as('ticker-exchange')),
    { template: 'author-index', path: authorsPath, model: () => createAuthorIndexModel(context) },
    ...edition.pages.map((page): Output => ({
      template: 'standing',
      path: standingPath(page.slug),
      model: () => createStandingModel(page, context),
    })),
    ...trust,
    { template: 'feeds', path: feedsPath, model: () => createFeedsPageModel(context) },
    { template: 'search', path: searchPath, model: () => createSearchModel(context) },
    { template: 'not-found', path: '/404.html', model: () => createNotFoundModel(context) },
    ...planSiteFiles(context, [feedsPath, ...tickerPaths, ...trust.map(({ path }) => path)]),
  ];
}

function as<T extends Template>(template: T) {
  return (page: Page<Models[T]>) => ({ template, ...page });
}

/** Lists an article's page and, right after it, its other files, which share the memoised parts of its model. */
function planArticle(
  article: Article,
  modelOf: (article: Article) => ArticleModel,
  context: ModelContext,
): readonly Output[] {
  const { entry, path } = article;
  const page = {
    path,
    model: () => modelOf(article),
    sources: entry.status === 'withdrawn' ? undefined : () => articleSources(article, context),
  };
  return [
    { template: 'article', ...page },
    ...(hasMarkdownCopy(article, context) ? [articleMarkdown(page)] : []),
    ...(entry.status === 'withdrawn' ? [] : articleFigures(page, entry.body.exhibits ?? [])),
    ...entry.aliases.map((from): Output => ({
      template: 'redirect',
      path: from,
      model: () => ({ from, to: path, title: entry.title }),
    })),
  ];
}
