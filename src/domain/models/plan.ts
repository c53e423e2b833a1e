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
import { createFrontModel, type FrontModel } from './front/front.ts';
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
import type { Sources } from './sources.ts';
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

interface PageModels {
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

type Complete<All extends Readonly<Record<Template, object>>> = Pick<All, Template>;

/** The model of each template. Does not compile unless every template of the table has one. */
export type Models = Complete<PageModels & SiteFileModels>;

type OutputOf<T extends Template> = { readonly [K in T]: { readonly template: K } & Page<Models[K]> }[T];

/** One file of the site: its path, and its model, made on demand. */
export type Output = OutputOf<Template>;

/** Files that are planned with the page of their story. */
type FileOfStory = 'article-markdown' | 'figures' | 'redirect';

/** Pages of each template. */
const pages: {
  readonly [T in Exclude<keyof PageModels, FileOfStory>]: (
    context: ModelContext,
  ) => readonly OutputOf<T extends 'article' ? T | FileOfStory : T>[];
} = {
  front: (context) => [{ template: 'front', path: frontPath, model: () => createFrontModel(context) }],
  article: (context) => {
    const { articles, withdrawn } = context.edition;
    const modelOf = memoiseLast((article: Article) => createArticleModel(article, context));
    const sourcesOf = memoiseLast((article: Article) => articleSources(article, context));
    return [...articles, ...withdrawn].flatMap((article) => planArticle(article, { modelOf, sourcesOf }, context));
  },
  section: (context) => context.edition.sections.flatMap((index) => sectionPages(index, context).map(as('section'))),
  tag: (context) => [...context.edition.tags.values()].flatMap((index) => tagPages(index, context).map(as('tag'))),
  company: (context) =>
    context.edition.directory.entries.flatMap((entry) => companyPages(entry, context).map(as('company'))),
  symbol: (context) => context.edition.directory.symbols.map((symbol) => as('symbol')(symbolPage(symbol, context))),
  author: (context) => context.edition.authors.flatMap((index) => authorPages(index, context).map(as('author'))),
  month: (context) =>
    [...context.edition.months.values()].flatMap((index) => monthPages(index, context).map(as('month'))),
  year: (context) =>
    [...context.edition.years].map(([path, index]) => ({
      template: 'year',
      path,
      model: () => createYearModel(index, context),
    })),
  archive: (context) => [{ template: 'archive', path: calendarPath, model: () => createArchiveModel(context) }],
  'tag-index': (context) => [{ template: 'tag-index', path: tagsPath, model: () => createTagIndexModel(context) }],
  'ticker-index': (context) => [as('ticker-index')(tickersOf(context).index)],
  'ticker-letter': (context) => tickersOf(context).letters.map(as('ticker-letter')),
  'ticker-exchange': (context) => tickersOf(context).exchanges.map(as('ticker-exchange')),
  'author-index': (context) => [
    { template: 'author-index', path: authorsPath, model: () => createAuthorIndexModel(context) },
  ],
  standing: (context) =>
    context.edition.pages.map((page) => ({
      template: 'standing',
      path: standingPath(page.slug),
      model: () => createStandingModel(page, context),
    })),
  corrections: (context) => correctionsPages(context).map(as('corrections')),
  register: (context) => registerPages(context).map(as('register')),
  recommendations: (context) => recommendationsPages(context).map(as('recommendations')),
  feeds: (context) => [{ template: 'feeds', path: feedsPath, model: () => createFeedsPageModel(context) }],
  search: (context) => [{ template: 'search', path: searchPath, model: () => createSearchModel(context) }],
  'not-found': (context) => [{ template: 'not-found', path: '/404.html', model: () => createNotFoundModel(context) }],
};

/** Templates whose pages are in the sitemap although the edition has no list of them. */
const besideEdition: readonly Template[] = [
  'feeds',
  'ticker-letter',
  'ticker-exchange',
  'corrections',
  'register',
  'recommendations',
];

/** Lists every file of an edition, except pictures and assets. */
export function planOutputs(context: ModelContext): readonly Output[] {
  const planned = Object.values(pages).flatMap((plan): readonly Output[] => plan(context));
  const others = planned.filter(({ template }) => besideEdition.includes(template)).map(({ path }) => path);
  return [...planned, ...planSiteFiles(context, others)];
}

const tickersOf = memoiseLast(planTickerIndex);

function as<T extends Template>(template: T) {
  return (page: Page<Models[T]>) => ({ template, ...page });
}

/** Data that the files of a story share. */
interface StoryParts {
  readonly modelOf: (article: Article) => ArticleModel;
  readonly sourcesOf: (article: Article) => Sources;
}

/** Lists an article's page and, right after it, its other files, which share the memoised parts of its model. */
function planArticle(
  article: Article,
  { modelOf, sourcesOf }: StoryParts,
  context: ModelContext,
): readonly OutputOf<'article' | FileOfStory>[] {
  const { entry, path } = article;
  const page = {
    path,
    model: () => modelOf(article),
    sources: entry.status === 'withdrawn' ? undefined : () => sourcesOf(article),
  };
  return [
    { template: 'article', ...page },
    ...(hasMarkdownCopy(article, context) ? [articleMarkdown(page)] : []),
    ...(entry.status === 'withdrawn' ? [] : articleFigures(page, entry.body.exhibits ?? [])),
    ...entry.aliases.map((from): OutputOf<'redirect'> => ({
      template: 'redirect',
      path: from,
      model: () => ({ from, to: path, title: entry.title }),
    })),
  ];
}
