import { recommendationsPath } from '../../site/permalinks.ts';
import { hasAdvice } from '../../trust/has-pages.ts';
import type { ModelContext } from '../context.ts';
import { frontCrumb, type Frame } from '../frame.ts';
import type { Page } from '../list.ts';
import { listRatings, listRecommendations, type ListedRating, type ListedRecommendation } from './advice.ts';

/** Most ratings of other houses on the page. */
const mostRatings = 40;

/** `/recommendations/`: the newsroom's recommendations of the last twelve months, newest first. */
export interface RecommendationsModel {
  readonly frame: Frame;
  readonly recommendations: readonly ListedRecommendation[];
  /** Ratings of other houses in the newest stories. */
  readonly ratings: readonly ListedRating[];
}

/** Pages of recommendations; empty without recommendations and ratings. */
export function recommendationsPages(context: ModelContext): readonly Page<RecommendationsModel>[] {
  const { edition, furniture, words } = context;
  if (!hasAdvice(edition)) return [];
  const frame = {
    path: recommendationsPath,
    title: words.trust.recommendations,
    description: words.trust.describeRecommendations(edition.site.name),
    crumbs: [frontCrumb],
    ...furniture,
  };
  const model = () => ({
    frame,
    recommendations: listRecommendations(edition.articles, context),
    ratings: listRatings(edition.articles, context).slice(0, mostRatings),
  });
  return [{ path: recommendationsPath, model }];
}
