import { formatsFor } from '../language/format.ts';
import { wordsFor } from '../language/words/words-for.ts';
import type { RatingModel, RecommendationModel } from '../models/trust/advice.ts';
import type { Site } from '../site/site.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Lists the facts of a recommendation in the order in which pages show them, without missing parts. */
export function describeRecommendation(recommendation: RecommendationModel, site: Site): readonly Fact[] {
  const { direction, horizon, target, currency, price, priceAt, basis, risks, code, changedFrom } = recommendation;
  const format = formatsFor(site);
  const { comma, trust } = wordsFor(site.language);
  const { directions, parts, priceAt: priceThen } = trust;
  const money = (amount: string) => format.money(amount, currency);
  const cost = price === undefined ? undefined : money(price);
  const before = changedFrom && [
    directions[changedFrom.direction],
    ...(changedFrom.target === undefined ? [] : [money(changedFrom.target)]),
    format.date(changedFrom.date),
  ];
  const facts: readonly (readonly [string, string | undefined])[] = [
    [parts.company, recommendation.companyName],
    [parts.direction, directions[direction]],
    [parts.horizon, horizon],
    [parts.target, target === undefined ? undefined : money(target)],
    [parts.price, cost && priceAt !== undefined ? priceThen(cost, format.dateTime(priceAt)) : cost],
    [parts.changedFrom, before?.join(`${comma} `)],
    [parts.basis, basis],
    [parts.risks, risks],
    [parts.author, format.list(recommendation.authors.map(({ name, role }) => (role ? `${name} (${role})` : name)))],
    [parts.date, format.dateTime(recommendation.published)],
    [parts.code, code],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

/** Shape: `Morgan Stanley, 27 June 2012: Overweight on Meta Platforms, price target $38`. */
export function describeRating(rating: RatingModel, site: Site): string {
  return `${rating.house}${describeRatingOf(rating, site)}`;
}

/** The same without the name of the house, which a page keeps apart where the two are of other directions. */
export function describeRatingOf(rating: RatingModel, site: Site): string {
  const { direction, target, currency, date, companyName } = rating;
  const format = formatsFor(site);
  const { colon, comma, trust } = wordsFor(site.language);
  const { directions, parts } = trust;
  const aim = target === undefined ? [] : [`${parts.target} ${format.money(target, currency)}`];
  return `${comma} ${format.date(date)}${colon} ${[companyName, directions[direction], ...aim].join(`${comma} `)}`;
}
