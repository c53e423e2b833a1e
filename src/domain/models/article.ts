import type { ArticleEntry, ArticleKind, Correction, Disclosure, Heading, Source } from '../edition/article.ts';
import type { CompanyKind } from '../registry/company.ts';
import type { Article } from '../edition/resolve/resolved-article.ts';
import { storyLanguage, type StoryLanguage } from '../language/story-language.ts';
import { instantOf, type Moment } from '../moment.ts';
import type { AuthorKind } from '../edition/newsroom.ts';
import { authorPath, markdownPath, monthPath, sectionPath, tagPath } from '../site/permalinks.ts';
import { schemaSymbol } from '../registry/registry.ts';
import { createBodyReference, type BodyReference } from './body-reference.ts';
import type { CompanyLink, ModelContext } from './context.ts';
import { frontCrumb, type Frame, type Link } from './frame.ts';
import type { Illustration } from './picture.ts';
import type { MediaTopic } from '../trust/media-topics.ts';
import type { Sources } from './sources.ts';
import { illustrationOf, type Teaser } from './teaser.ts';
import { ratingsOf, recommendationOf, type RatingModel, type RecommendationModel } from './trust/advice.ts';

export interface TranslationLink extends Link {
  readonly lang: string;
}

export interface ArticleModel {
  readonly frame: Frame;
  readonly id: string;
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
  readonly isWithdrawn: boolean;
  /** Attributes of the author's text; left out for stories in the site's own language. */
  readonly language?: StoryLanguage | undefined;
  /** The story in all its languages, including this one; left out if there is only one. */
  readonly translations?: readonly TranslationLink[] | undefined;
  /** Path of its copy in Markdown, if it has one. */
  readonly markdownPath?: string | undefined;
  readonly title: string;
  readonly summary: string;
  readonly section: Link;
  readonly authors: readonly (Link & { readonly kind: AuthorKind; readonly role?: string | undefined })[];
  readonly published: Moment;
  readonly updated?: Moment | undefined;
  readonly month: string;
  readonly words: number;
  readonly dateline?: string | undefined;
  readonly keyPoints: readonly string[];
  readonly illustration?: Illustration | undefined;
  readonly headings: readonly Heading[];
  readonly body: BodyReference;
  readonly disclosures: readonly (Omit<Disclosure, 'author' | 'company'> & {
    readonly author: string;
    readonly company: string;
  })[];
  /** Newest last. */
  readonly corrections: readonly Correction[];
  /** Path of the page about corrections, for a story with corrections; left out if there is no such page. */
  readonly correctionsPolicy?: string | undefined;
  readonly recommendation?: RecommendationModel | undefined;
  /** Ratings of other houses; left out if there are none. */
  readonly ratings?: readonly RatingModel[] | undefined;
  readonly sources: readonly Source[];
  readonly tags: readonly Link[];
  /** IPTC Media Topics; left out if there are none. */
  readonly topics?: readonly MediaTopic[] | undefined;
  /** Subjects first. */
  readonly companies: readonly (CompanyLink & {
    readonly isSubject: boolean;
    readonly tickerSymbols: readonly string[];
    /** Left out for companies of the usual kinds. */
    readonly kind?: CompanyKind | undefined;
  })[];
  readonly related: readonly Teaser[];
  readonly newer?: Teaser | undefined;
  readonly older?: Teaser | undefined;
}

/**
 * Fields of an entry that the model has under other names, or not at all. A new field is either here or in the model.
 */
type ShownField = Exclude<
  keyof ArticleEntry,
  | 'file'
  | 'slug'
  | 'status'
  | 'tickers'
  | 'tickerPlaces'
  | 'asOf'
  | 'lang'
  | 'translationOf'
  | 'image'
  | 'recommendation'
  | 'ratings'
  | 'aliases'
>;

export function createArticleModel(article: Article, context: ModelContext): ArticleModel {
  const { entry, section } = article;
  const { newer, older } = context.neighboursOf(article);
  const illustration = illustrationOf(article, context.findPicture);
  const sectionLink = { name: section.name, path: sectionPath(section.id) };
  return {
    frame: {
      path: article.path,
      title: entry.title,
      description: entry.summary,
      crumbs: [frontCrumb, sectionLink],
      ...(entry.status === 'withdrawn' && { isUnlisted: true }),
      ...context.furniture,
      // Stories do not use the card of the site.
      card: entry.status === 'withdrawn' ? undefined : context.drawnFor(article).card,
    },
    id: entry.id,
    kind: entry.kind,
    sponsor: entry.sponsor,
    isWithdrawn: entry.status === 'withdrawn',
    ...describeLanguage(article, context),
    ...(hasMarkdownCopy(article, context) && { markdownPath: markdownPath(article.path) }),
    title: entry.title,
    summary: entry.summary,
    section: sectionLink,
    authors: article.authors.map(({ id, name, kind, role }) => ({ name, path: authorPath(id), kind, role })),
    published: entry.published,
    updated: entry.updated,
    month: monthPath(article.day),
    words: entry.body.words,
    dateline: entry.dateline,
    keyPoints: entry.keyPoints,
    illustration,
    headings: entry.body.headings,
    body: createBodyReference(article, context),
    disclosures: entry.disclosures.map((disclosure) => ({
      ...disclosure,
      author: article.authors.find(({ id }) => id === disclosure.author)?.name ?? disclosure.author,
      company: context.edition.registry.companies.get(disclosure.company)?.name ?? disclosure.company,
    })),
    corrections: entry.corrections.toSorted((left, right) => instantOf(left.date) - instantOf(right.date)),
    ...(entry.corrections.length > 0 && { correctionsPolicy: context.furniture.policies.corrections }),
    ...describeAdvice(article, context),
    sources: entry.sources,
    // The tag of a withdrawn article may have no other article, and then no page.
    tags: article.tags
      .filter(({ slug }) => context.edition.tags.has(slug))
      .map(({ slug, title }) => ({ name: title, path: tagPath(slug) })),
    ...(article.topics && { topics: article.topics }),
    companies: article.companies.flatMap((mention) => {
      const link = context.companyLink(mention);
      const tickerSymbols = mention.tickers.flatMap((ticker) => schemaSymbol(context.edition.registry, ticker) ?? []);
      const kind = mention.company?.kind ?? 'company';
      const special = corporations.includes(kind) ? {} : { kind };
      return link ? [{ ...link, isSubject: mention.isSubject, tickerSymbols, ...special }] : [];
    }),
    related: context.relatedTo(article).map(context.teaserOf),
    newer: newer && context.teaserOf(newer),
    older: older && context.teaserOf(older),
  } satisfies ArticleModel & Readonly<Record<ShownField, unknown>>;
}

/** Sources of an article's model. Not for withdrawn articles, whose tags and companies may have no pages. */
export function articleSources(article: Article, context: ModelContext): Sources {
  const { newer, older } = context.neighboursOf(article);
  const beside = [newer, older].map((neighbour) => (neighbour ? [neighbour] : []));
  const places = beside.map(({ length }) => length);
  const translations = context.edition.translations.get(article) ?? [];
  return {
    articles: [article, ...beside.flat(), ...translations, ...context.relatedTo(article)],
    other: [places, translations.length, hasMarkdownCopy(article, context)],
  };
}

function describeLanguage(
  article: Article,
  { edition }: ModelContext,
): Pick<ArticleModel, 'language' | 'translations'> {
  const { language: siteLanguage } = edition.site;
  const language = storyLanguage(article.entry.lang, siteLanguage);
  const translations = edition.translations.get(article)?.map(({ entry, path }): TranslationLink => {
    const { lang = siteLanguage, title } = entry;
    return { lang, name: title, path };
  });
  return { ...(language && { language }), ...(translations && { translations }) };
}

/** Whether an article has a copy in Markdown. A withdrawn one has no text, and therefore none. */
export function hasMarkdownCopy(article: Article, { optionalFiles }: ModelContext): boolean {
  return article.entry.status !== 'withdrawn' && optionalFiles.hasMarkdownCopy(article);
}

/** Recommendation and ratings of a story; empty without them. */
function describeAdvice(article: Article, context: ModelContext): Pick<ArticleModel, 'recommendation' | 'ratings'> {
  const recommendation = recommendationOf(article, context);
  const ratings = ratingsOf(article, context);
  return { ...(recommendation && { recommendation }), ...(ratings.length > 0 && { ratings }) };
}

/** Kinds that are companies, or shares of one. */
const corporations: readonly CompanyKind[] = ['company', 'fund', 'private', 'unit'];
