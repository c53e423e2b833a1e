import type { ReferenceProblem } from '../edition/resolve/problems.ts';
import { isKnown } from '../edition/resolve/rejected-entry.ts';
import type { Article } from '../edition/resolve/resolved-article.ts';
import type { IsoDay } from '../instant.ts';
import { dayOfMoment, instantOf } from '../moment.ts';
import type { Company } from '../registry/company.ts';
import type { Recommendation } from './recommendation.ts';

/** Checks references and disclosures of the advice in a story. */
export function checkAdvisedCompanies(
  { entry, authors }: Article,
  companies: ReadonlyMap<string, Company>,
  problems: ReferenceProblem[],
): void {
  const { recommendation, ratings = [] } = entry;
  const named = [
    ...(recommendation ? [{ company: recommendation.company, path: ['recommendation', 'company'] }] : []),
    ...ratings.map(({ company }, index) => ({ company, path: ['ratings', index, 'company'] })),
  ];
  for (const { company, path } of named) {
    if (company === '' || companies.has(company)) continue;
    problems.push({ entry, place: { path }, rule: 'unknown-company', value: company });
  }
  if (!recommendation || !companies.has(recommendation.company) || !isKnown(entry, 'disclosures')) return;
  for (const { id } of authors) {
    const { company } = recommendation;
    if (entry.disclosures.some((disclosure) => disclosure.author === id && disclosure.company === company)) continue;
    const place = { path: ['recommendation'] };
    problems.push({ entry, place, rule: 'recommendation-undisclosed', value: id, company });
  }
}

/**
 * Finds recommendations that differ from the last one of the same company in the twelve months before them, without a
 * correct statement of the change.
 */
export function findUnstatedChanges(articles: readonly Article[], timeZone: string): readonly ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const last = new Map<string, { readonly article: Article; readonly recommendation: Recommendation }>();
  const inOrder = articles
    .filter(({ entry }) => entry.recommendation && entry.status === 'ready' && isKnown(entry, 'published'))
    .toSorted((left, right) => instantOf(left.entry.published) - instantOf(right.entry.published));
  for (const article of inOrder) {
    const { entry, day } = article;
    const { recommendation } = entry;
    if (!recommendation) continue;
    const earlier = last.get(recommendation.company);
    last.set(recommendation.company, { article, recommendation });
    if (!earlier || earlier.article.day <= yearBefore(day)) continue;
    const { direction, target } = earlier.recommendation;
    const isChanged = direction !== recommendation.direction || !isSameAmount(target, recommendation.target);
    const stated = recommendation.changedFrom;
    const facts = { other: earlier.article.entry.file, direction, target, day: earlier.article.day };
    if (stated === undefined) {
      if (isChanged)
        problems.push({ entry, place: { path: ['recommendation'] }, rule: 'recommendation-change-unstated', ...facts });
      continue;
    }
    const isRight =
      stated.direction === direction &&
      (stated.target === undefined || isSameAmount(stated.target, target)) &&
      dayOfMoment(stated.date, timeZone) === earlier.article.day;
    if (isRight) continue;
    const place = { path: ['recommendation', 'changedFrom'] };
    problems.push({ entry, place, rule: 'recommendation-change-wrong', ...facts });
  }
  return problems;
}

/** Compares amounts by value: `40` and `40.00` are the same. */
function isSameAmount(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined ? left === right : Number(left) === Number(right);
}

/** The same day of the year before. For 29 February the result is not a day, but compares correctly as text. */
export function yearBefore(day: IsoDay): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}
