import type { Edition } from '../edition/edition.ts';

/** Whether any public story recommends something, or reports a rating. */
export function hasAdvice({ articles }: Edition): boolean {
  return articles.some(({ entry }) => entry.recommendation !== undefined || (entry.ratings ?? []).length > 0);
}

/** Whether holdings are shown, or any public story discloses something. */
export function hasRegister({ site, articles }: Edition): boolean {
  return site.declaresHoldings === true || articles.some(({ entry }) => entry.disclosures.length > 0);
}
