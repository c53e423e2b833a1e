import type { Article } from './resolve/resolved-article.ts';
import type { Translations } from './translations.ts';

/** A shared company counts for more than all the tags that two articles can share. */
const companyWeight = 1000;
const tagWeight = 1;

/** Number of earlier articles examined per shared company and tag, which bounds the cost per article. */
const lookBack = 40;

/**
 * Chooses related stories for every article: earlier ones, and where they are too few, the first that followed about
 * the same companies. Publishing a story therefore changes only pages whose list is not full, and only at its end.
 * Shared companies weigh more than shared tags, and recency breaks ties. A list has no translation of its own story,
 * and of any other only one language.
 *
 * @param articles newest first; a position in this order also decides between stories of one moment.
 */
export function relateArticles(
  articles: readonly Article[],
  most: number,
  translations: Translations = new Map(),
): ReadonlyMap<Article, readonly Article[]> {
  const earlier = relateEarlier(articles, most, translations);
  const laterByCompany = new Map<string, number[]>();
  const related = new Map<Article, readonly Article[]>();
  /** The article itself, or the first language of it, by which languages of one story are told. */
  const storyAt = (position: number) => storyOf(articles[position], translations);
  for (const [position, article] of articles.entries()) {
    const chosen = earlier.get(article) ?? [];
    const lists = companyKeys(article).map((key) => listOf(laterByCompany, key));
    const missing = most - chosen.length;
    if (missing <= 0) related.set(article, chosen);
    else {
      const known = new Set([article, ...chosen].map((each) => storyOf(each, translations)));
      const following = lists.flatMap((list) => firstOfStories(list, missing, storyAt, known));
      const inOrder = [...new Set(following)].sort((left, right) => left - right);
      const first = firstOfStories(inOrder, missing, storyAt, known);
      related.set(article, [...chosen, ...first.flatMap((later) => articles[later] ?? [])]);
    }
    if (article.entry.kind !== 'sponsored') for (const list of lists) remember(list, position, lookBack);
  }
  return related;
}

function storyOf(article: Article | undefined, translations: Translations): Article | undefined {
  return article && (translations.get(article)?.[0] ?? article);
}

/** The earliest positions, which are the last of a list, of so many stories that are not known. */
function firstOfStories(
  list: readonly number[],
  most: number,
  storyAt: (position: number) => Article | undefined,
  known: ReadonlySet<Article | undefined>,
): readonly number[] {
  const found: number[] = [];
  const stories = new Set(known);
  for (const position of list.toReversed()) {
    if (found.length >= most) break;
    if (stories.has(storyAt(position))) continue;
    stories.add(storyAt(position));
    found.push(position);
  }
  return found;
}

/** The best among earlier articles, for each article. */
function relateEarlier(
  articles: readonly Article[],
  most: number,
  translations: Translations,
): ReadonlyMap<Article, readonly Article[]> {
  const related = new Map<Article, readonly Article[]>();
  const earlierByCompany = new Map<string, number[]>();
  const earlierByTag = new Map<string, number[]>();
  const ranking = new Ranking(articles.length, most);
  const articlesAt = (positions: readonly number[]) => positions.flatMap((position) => articles[position] ?? []);

  for (let position = articles.length - 1; position >= 0; position--) {
    const article = articles[position];
    if (!article) continue;
    const byCompany = companyKeys(article).map((key) => listOf(earlierByCompany, key));
    const byTag = article.tags.map(({ slug }) => listOf(earlierByTag, slug));
    for (const list of byCompany) ranking.add(list, companyWeight);
    for (const list of byTag) ranking.add(list, tagWeight);
    const others =
      translations.size > 0 && withoutOtherLanguages(article, articlesAt(ranking.candidates), translations);
    related.set(article, articlesAt(ranking.take(others ? (place) => others.has(articles[place]) : undefined)));
    // Sponsored articles are related to nothing.
    if (article.entry.kind !== 'sponsored')
      for (const list of [...byCompany, ...byTag]) remember(list, position, lookBack);
  }
  return related;
}

/** Ranks positions by score, then the newest (the lowest) first. One is used for all articles, since it is large. */
class Ranking {
  readonly #scores: Int32Array;
  readonly #candidates: Int32Array;
  readonly #most: number;
  #count = 0;

  constructor(positions: number, most: number) {
    this.#scores = new Int32Array(positions);
    this.#candidates = new Int32Array(positions);
    this.#most = most;
  }

  /** Positions with a score. */
  get candidates(): readonly number[] {
    return [...this.#candidates.subarray(0, this.#count)];
  }

  add(positions: readonly number[], weight: number): void {
    const scores = this.#scores;
    for (const position of positions) {
      const score = scores[position] ?? 0;
      if (score === 0) this.#candidates[this.#count++] = position;
      scores[position] = score + weight;
    }
  }

  /** Returns the best positions, without sorting all candidates, and clears the scores. */
  take(isAllowed: ((position: number) => boolean) | undefined): readonly number[] {
    const chosen: number[] = [];
    for (let index = 0; index < this.#count; index++) {
      const candidate = this.#candidates[index] ?? 0;
      if (chosen.length === this.#most && !this.#isBetter(candidate, chosen.at(-1))) continue;
      if (isAllowed && !isAllowed(candidate)) continue;
      let place = chosen.length;
      while (place > 0 && this.#isBetter(candidate, chosen[place - 1])) place--;
      chosen.splice(place, 0, candidate);
      if (chosen.length > this.#most) chosen.pop();
    }
    for (let index = 0; index < this.#count; index++) this.#scores[this.#candidates[index] ?? 0] = 0;
    this.#count = 0;
    return chosen;
  }

  #isBetter(candidate: number, other: number | undefined): boolean {
    if (other === undefined) return true;
    const difference = (this.#scores[candidate] ?? 0) - (this.#scores[other] ?? 0);
    return difference > 0 || (difference === 0 && candidate < other);
  }
}

/** Leaves one language of each candidate: that of the article, or else the first. */
function withoutOtherLanguages(
  article: Article,
  candidates: readonly Article[],
  translations: Translations,
): ReadonlySet<Article | undefined> {
  const present = new Set(candidates);
  return new Set(
    candidates.filter((candidate) => {
      const group = translations.get(candidate)?.filter((each) => each === article || present.has(each));
      if (!group) return true;
      if (group.includes(article)) return false;
      return candidate === (group.find(({ entry }) => entry.lang === article.entry.lang) ?? group[0]);
    }),
  );
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
