import type { Article } from './resolve/resolved-article.ts';

/** A shared company counts for more than all the tags that two articles can share. */
const companyWeight = 1000;
const tagWeight = 1;

/** Number of earlier articles examined per shared company and tag, which bounds the cost per article. */
const lookBack = 40;

/**
 * Chooses related stories for every article: earlier ones, and where they are too few, the first that followed about the same
 * companies. Publishing a story therefore changes only pages whose list is not full, and only at its end. Shared companies weigh
 * more than shared tags, and recency breaks ties.
 *
 * @param articles newest first; a position in this order also decides between stories of one moment.
 */
export function relateArticles(articles: readonly Article[], most: number): ReadonlyMap<Article, readonly Article[]> {
  const earlier = relateEarlier(articles, most);
  const laterByCompany = new Map<string, number[]>();
  const related = new Map<Article, readonly Article[]>();
  for (const [position, article] of articles.entries()) {
    const chosen = earlier.get(article) ?? [];
    const lists = companyKeys(article).map((key) => listOf(laterByCompany, key));
    const missing = most - chosen.length;
    // The earliest of each list is its last.
    const following = missing > 0 ? new Set(lists.flatMap((list) => list.slice(-missing))) : [];
    const first = [...following].sort((left, right) => right - left).slice(0, missing);
    related.set(article, [...chosen, ...first.flatMap((later) => articles[later] ?? [])]);
    if (article.entry.kind !== 'sponsored') for (const list of lists) remember(list, position, most);
  }
  return related;
}

/** The best among earlier articles, for each article. */
function relateEarlier(articles: readonly Article[], most: number): ReadonlyMap<Article, readonly Article[]> {
  const related = new Map<Article, readonly Article[]>();
  const earlierByCompany = new Map<string, number[]>();
  const earlierByTag = new Map<string, number[]>();
  // Scores by position for the current article; `touched` lists those to clear for the next.
  const scores = new Int32Array(articles.length);
  const touched: number[] = [];
  const addScores = (earlier: readonly number[], weight: number) => {
    for (const position of earlier) {
      if (scores[position] === 0) touched.push(position);
      scores[position] = (scores[position] ?? 0) + weight;
    }
  };

  for (let position = articles.length - 1; position >= 0; position--) {
    const article = articles[position];
    if (!article) continue;
    const byCompany = companyKeys(article).map((key) => listOf(earlierByCompany, key));
    const byTag = article.tags.map(({ slug }) => listOf(earlierByTag, slug));
    for (const list of byCompany) addScores(list, companyWeight);
    for (const list of byTag) addScores(list, tagWeight);
    related.set(
      article,
      best(touched, scores, most).flatMap((chosen) => articles[chosen] ?? []),
    );
    for (const candidate of touched) scores[candidate] = 0;
    touched.length = 0;
    // Sponsored articles are related to nothing.
    if (article.entry.kind !== 'sponsored')
      for (const list of [...byCompany, ...byTag]) remember(list, position, lookBack);
  }
  return related;
}

function companyKeys({ companies }: Article): readonly string[] {
  return companies.map(({ company, tickers }) => company?.id ?? String(tickers[0]));
}

function listOf(lists: Map<string, number[]>, key: string): number[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

/** @param most positions that a list keeps: the last ones. */
function remember(list: number[], position: number, most: number): void {
  list.push(position);
  if (list.length > most) list.shift();
}

/** Selects the best by score, then the newest (the lowest position), without sorting all candidates. */
function best(candidates: readonly number[], scores: Int32Array, most: number): readonly number[] {
  const chosen: number[] = [];
  for (const candidate of candidates) {
    let place = chosen.length;
    while (place > 0 && isBetter(candidate, chosen[place - 1], scores)) place--;
    if (place >= most) continue;
    chosen.splice(place, 0, candidate);
    if (chosen.length > most) chosen.pop();
  }
  return chosen;
}

function isBetter(candidate: number, other: number | undefined, scores: Int32Array): boolean {
  if (other === undefined) return true;
  const difference = (scores[candidate] ?? 0) - (scores[other] ?? 0);
  return difference > 0 || (difference === 0 && candidate < other);
}
