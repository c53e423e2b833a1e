import { dayOf } from '../../instant.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Article } from '../../edition/resolve/resolved-article.ts';
import type { Moment } from '../../moment.ts';
import { authorPath } from '../../site/permalinks.ts';
import { yearBefore } from '../../trust/check-recommendations.ts';
import type { Rating, Recommendation } from '../../trust/recommendation.ts';
import type { ModelContext } from '../context.ts';
import type { Link } from '../frame.ts';

/** A recommendation, with the names and paths that pages show. */
export interface RecommendationModel extends Recommendation {
  readonly companyName: string;
  /** Path of the company's page; left out if it has none. */
  readonly companyPath?: string | undefined;
  readonly authors: readonly (Link & { readonly role?: string | undefined })[];
  readonly published: Moment;
}

export interface RatingModel extends Rating {
  readonly companyName: string;
  readonly companyPath?: string | undefined;
}

/** A recommendation in a list, with its story. */
export interface ListedRecommendation extends RecommendationModel {
  readonly path: string;
  readonly title: string;
}

export interface ListedRating extends RatingModel {
  readonly path: string;
  readonly title: string;
}

export function recommendationOf(article: Article, context: ModelContext): RecommendationModel | undefined {
  const { recommendation, published } = article.entry;
  if (!recommendation) return undefined;
  return {
    ...recommendation,
    ...nameCompany(recommendation.company, context.edition),
    authors: article.authors.map(({ id, name, role }) => ({ name, path: authorPath(id), ...(role && { role }) })),
    published,
  };
}

export function ratingsOf({ entry }: Article, context: ModelContext): readonly RatingModel[] {
  return (entry.ratings ?? []).map((rating) => ({ ...rating, ...nameCompany(rating.company, context.edition) }));
}

/** Lists the recommendations of the last twelve months among some stories, in their order. */
export function listRecommendations(
  articles: readonly Article[],
  context: ModelContext,
): readonly ListedRecommendation[] {
  const { now, site } = context.edition;
  const since = yearBefore(dayOf(now, site.timeZone));
  return articles.flatMap((article) => {
    const recommendation = article.day > since ? recommendationOf(article, context) : undefined;
    return recommendation ? [{ ...recommendation, path: article.path, title: article.entry.title }] : [];
  });
}

/** Lists the ratings in some stories, in the stories' order. */
export function listRatings(articles: readonly Article[], context: ModelContext): readonly ListedRating[] {
  return articles.flatMap((article) =>
    ratingsOf(article, context).map((rating) => ({ ...rating, path: article.path, title: article.entry.title })),
  );
}

function nameCompany(id: string, { registry, directory }: Edition) {
  const companyPath = directory.byCompany.get(id)?.path;
  return { companyName: registry.companies.get(id)?.name ?? id, ...(companyPath !== undefined && { companyPath }) };
}
